import { join } from 'node:path'
import { buildIfNeeded, root } from './build.ts'
import { hasCommand, hasDisplay, isLinuxRoot } from './display.ts'
import { obtainRuntime } from './fetchElectron.ts'
import { electronNotHere, forcedRuntimeMissing, noDisplay, nothingToRunOn } from './messages.ts'
import { run } from './run.ts'
import { chooseRuntime, hostMain, runtimeFacts, type Runtime } from './runtime.ts'

/** `npm start`: builds what is not built, and opens the app on the best runtime there is. */
async function start(args: string[]): Promise<number> {
  if (!(await buildIfNeeded())) return 1
  const runtime = await obtainRuntime()
  if (runtime.name === 'none') {
    console.error(runtime.missing === 'both' ? nothingToRunOn() : forcedRuntimeMissing(runtime.missing))
    return 1
  }
  if (runtime.name === 'host' && process.env.SOBES_RUNTIME !== 'host') console.log(electronNotHere)
  return hasDisplay() ? openWindow(runtime, args) : takePicture(runtime, args)
}

function openWindow(runtime: Runtime, args: string[]): Promise<number> {
  if (runtime.name === 'electron')
    // As root Chromium's sandbox, and with it Electron, refuses to start on Linux.
    return run(runtime.executable, [root, ...(isLinuxRoot() ? ['--no-sandbox'] : []), ...args])
  return run(process.execPath, [hostMain, root, ...args], { ...process.env, SOBES_HEADED: '1' })
}

/** Starts the app where nobody can see it. Electron needs a display even so, which Xvfb makes up. */
function takePicture(runtime: Runtime, args: string[]): Promise<number> {
  console.log(noDisplay)
  const script = [join(import.meta.dirname, 'takePicture.ts'), ...args]
  if (runtime.name === 'electron' && hasCommand('xvfb-run'))
    return run('xvfb-run', ['-a', process.execPath, ...script])
  if (chooseRuntime({ ...runtimeFacts(), forced: 'host' }).name === 'host')
    return run(process.execPath, script, { ...process.env, SOBES_RUNTIME: 'host' })
  console.error('Electron needs a display: install xvfb, or Chromium.')
  return Promise.resolve(1)
}

process.exitCode = await start(process.argv.slice(2))
