import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { isLinuxRoot } from '../electron/start/display.ts'

/** What the tests may need from the system, by the names of Debian's packages. */
export const browserPackages = ['chromium', 'fonts-dejavu-core']
export const displayPackages = ['xvfb', 'xauth', 'fonts-dejavu-core']

/** Installs packages where that needs nobody's leave: as root on Debian or Ubuntu. Says what to run elsewhere. */
export function installPackages(packages: string[]): boolean {
  const command = ['apt-get', 'install', '--yes', '--no-install-recommends', ...packages]
  if (!usesApt() || !isLinuxRoot()) {
    const advice = usesApt()
      ? `sudo ${command.join(' ')}`
      : 'Chrome, Chromium or Edge, the way this system installs it'
    console.error(`The tests need what is not here. Install it: ${advice}`)
    return false
  }
  console.log(`Installing ${packages.join(', ')}…`)
  execFileSync('apt-get', ['update', '--quiet'], { stdio: 'ignore' })
  execFileSync('apt-get', command.slice(1), { stdio: ['ignore', 'ignore', 'inherit'], env: quietApt() })
  return true
}

function quietApt(): NodeJS.ProcessEnv {
  return { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
}

/** Whether this is Debian, Ubuntu or one made from them. */
function usesApt(): boolean {
  const release = '/etc/os-release'
  return existsSync(release) && /^ID(_LIKE)?=.*\b(debian|ubuntu)\b/m.test(readFileSync(release, 'utf8'))
}
