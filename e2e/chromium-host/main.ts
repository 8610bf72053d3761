import inspector from 'node:inspector'
import { createRequire, registerHooks } from 'node:module'
import { pathToFileURL } from 'node:url'
import { launch } from './launch.ts'
import { startApp } from './startApp.ts'
import { version } from './version.ts'

// The app's `import … from 'electron'` and Playwright's `require('electron')` both get the stand-in.
const standIn = new URL('./electronModule.ts', import.meta.url).href
registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'electron' || specifier === 'electron/main'
      ? { url: standIn, format: 'module-typescript', shortCircuit: true }
      : next(specifier, context),
})

// https://www.electronjs.org/docs/latest/api/process: what Electron adds to Node's `process`.
Object.defineProperty(process.versions, 'electron', { value: version, enumerable: true })
Object.assign(process, { type: 'browser', defaultApp: true, resourcesPath: import.meta.dirname })
process.argv = [process.argv[1] ?? process.execPath, ...launch.argv]

// Opening the inspector prints "Debugger listening on ws://…", the line by which Playwright finds this process.
const inspect = launch.switches.get('inspect')
if (inspect !== undefined) inspector.open(Number(inspect || 9229), '127.0.0.1')

const require = createRequire(import.meta.url)
for (const preload of launch.preloads) require(preload)

try {
  await import(pathToFileURL(launch.mainFile).href)
  await startApp()
} catch (error) {
  console.error('The app could not be started:', error)
  process.exit(1)
}
