import { execFileSync } from 'node:child_process'
import type { Runtime } from '../electron/start/runtime.ts'
import { version as imitatedVersion } from './chromium-host/version.ts'

/** One line with what the tests run on, for the top of their output. */
export function describeRuntime(runtime: Exclude<Runtime, { name: 'none' }>): string {
  if (runtime.name === 'host')
    return (
      `Runtime: the Chromium host on ${browserVersion(runtime.browser)}, Node ${process.versions.node}, ` +
      `written for Electron ${imitatedVersion}`
    )
  const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1' }
  const printed = execFileSync(runtime.executable, ['-p', 'JSON.stringify(process.versions)'], {
    env,
    encoding: 'utf8',
  })
  const { electron, chrome, node }: NodeJS.ProcessVersions = JSON.parse(printed)
  return `Runtime: Electron ${electron} (Chromium ${chrome}, Node ${node})`
}

/** The browser's own words, such as "Chromium 156.0.8078.79"; on Windows asking would open a window. */
function browserVersion(browser: string): string {
  if (process.platform === 'win32') return browser
  const printed = execFileSync(browser, ['--version'], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  return /^.*?[\d.]{5,}/m.exec(printed)?.[0] ?? printed.trim()
}
