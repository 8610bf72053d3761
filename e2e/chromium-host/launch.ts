import { existsSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'

/** The fields of an app's package.json that Electron reads. */
export interface Manifest {
  name?: string
  productName?: string
  version?: string
  main?: string
}

/** What this process was asked to start. */
export interface Launch {
  /** Every argument after the executable. */
  argv: string[]
  /** Modules to load before the app's own main file (`-r`, as Playwright does). */
  preloads: string[]
  /** The app's directory: `app.getAppPath()`. */
  appPath: string
  mainFile: string
  manifest: Manifest
  /** Command-line switches with their values; a switch without one has the empty string. */
  switches: Map<string, string>
}

/**
 * Reads arguments as Electron does: switches, then the path of the app, then the app's own arguments.
 * A directory is an app whose package.json names the main file; a file is a main file itself.
 * https://www.electronjs.org/docs/latest/tutorial/tutorial-first-app
 */
export function readLaunch(argv: string[]): Launch {
  const preloads: string[] = []
  const switches = new Map<string, string>()
  let entry: string | undefined
  for (let index = 0; index < argv.length; index++) {
    const argument = argv[index] ?? ''
    const named = /^--([^=]+)(?:=(.*))?$/s.exec(argument)
    if (argument === '-r' || argument === '--require') preloads.push(resolve(argv[++index] ?? ''))
    else if (named?.[1]) switches.set(named[1].toLowerCase(), named[2] ?? '')
    else if (!argument.startsWith('-')) entry ??= argument
  }
  return { argv, preloads, switches, ...readApp(resolve(entry ?? '.')) }
}

function readApp(path: string): Pick<Launch, 'appPath' | 'mainFile' | 'manifest'> {
  if (!existsSync(path)) throw new Error(`Unable to find the app at ${path}`)
  if (!statSync(path).isDirectory()) return { appPath: dirname(path), mainFile: path, manifest: {} }
  const manifest: Manifest = JSON.parse(readFileSync(join(path, 'package.json'), 'utf8'))
  return { appPath: path, mainFile: join(path, manifest.main ?? 'index.js'), manifest }
}

/** This process's own launch. */
export const launch = readLaunch(process.argv.slice(2))

/** Whether the window is to be seen. Without it Chromium runs headless, which needs no display. */
export const headed = process.env.SOBES_HEADED === '1'
