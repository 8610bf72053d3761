import { runElectronVite } from './build.ts'
import { hasDisplay, isLinuxRoot } from './display.ts'
import { obtainRuntime } from './fetchElectron.ts'
import { electronNotHere, forcedRuntimeMissing, nothingToRunOn } from './messages.ts'
import { hostExecutable } from './runtime.ts'

/** `npm run dev`: electron-vite's development server, with the app on Electron or on the Chromium host. */
async function develop(args: string[]): Promise<number> {
  const runtime = await obtainRuntime()
  if (runtime.name === 'none') {
    console.error(runtime.missing === 'both' ? nothingToRunOn() : forcedRuntimeMissing(runtime.missing))
    return 1
  }
  // What follows the second `--` belongs to the app.
  const appArgs = args.length ? ['--', ...args] : []
  if (runtime.name === 'electron') {
    // As root Chromium's sandbox, and with it Electron, refuses to start on Linux.
    const options = isLinuxRoot() ? ['--noSandbox'] : []
    const env = { ...process.env, ELECTRON_EXEC_PATH: runtime.executable }
    return runElectronVite('dev', [...options, ...appArgs], env)
  }
  console.log(electronNotHere)
  const headed = hasDisplay() ? '1' : '0'
  const env = { ...process.env, ELECTRON_EXEC_PATH: hostExecutable, SOBES_HEADED: headed }
  return runElectronVite('dev', appArgs, env)
}

process.exitCode = await develop(process.argv.slice(2))
