import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { buildIfNeeded, root } from '../electron/start/build.ts'
import { hasCommand, hasDisplay } from '../electron/start/display.ts'
import { obtainRuntime } from '../electron/start/fetchElectron.ts'
import { forcedRuntimeMissing, nothingToRunOn } from '../electron/start/messages.ts'
import { run } from '../electron/start/run.ts'
import type { Runtime } from '../electron/start/runtime.ts'
import { describeRuntime } from './describeRuntime.ts'
import { browserPackages, displayPackages, installPackages } from './systemPackages.ts'

/** `npm run e2e`: finds what to run the app on, says so, builds, and runs Playwright with the given arguments. */
async function runTests(args: string[]): Promise<number> {
  const runtime = await findRuntime()
  if (runtime.name === 'none') return 1
  console.log(describeRuntime(runtime))

  const needsXvfb = runtime.name === 'electron' && !hasDisplay()
  if (needsXvfb && !hasCommand('xvfb-run') && !installPackages(displayPackages)) return 1
  if (!(await buildIfNeeded())) return 1

  const playwright = join(
    dirname(createRequire(import.meta.url).resolve('@playwright/test/package.json')),
    'cli.js',
  )
  const config = args.some((arg) => /^(-c|--config)\b/.test(arg)) ? [] : ['--config', join(root, 'e2e')]
  const command = [process.execPath, playwright, 'test', ...config, ...args]
  const [program = '', ...rest] = needsXvfb ? ['xvfb-run', '-a', ...command] : command
  return run(program, rest, { ...process.env, SOBES_RUNTIME: runtime.name })
}

/** Looks for a runtime, and installs a browser where there is none and that can be done. Says what is missing. */
async function findRuntime(): Promise<Runtime> {
  const runtime = await obtainRuntime()
  if (runtime.name !== 'none') return runtime
  if (runtime.missing === 'electron') console.error(forcedRuntimeMissing(runtime.missing))
  else if (installPackages(browserPackages)) {
    const installed = await obtainRuntime()
    if (installed.name === 'none') console.error(nothingToRunOn())
    return installed
  }
  return runtime
}

process.exitCode = await runTests(process.argv.slice(2))
