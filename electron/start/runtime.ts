import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { findBrowser } from '../../e2e/chromium-host/findBrowser.ts'

/** What the app runs on: Electron, the stand-in on the system's browser, or nothing for want of both. */
export type Runtime =
  | { name: 'electron'; executable: string }
  | { name: 'host'; browser: string }
  | { name: 'none'; missing: 'electron' | 'browser' | 'both' }

/** What the choice of a runtime depends on. */
export interface RuntimeFacts {
  /** `SOBES_RUNTIME`: 'electron' or 'host' allows that one only. */
  forced: string | undefined
  /** Electron's executable, if it is there. */
  electron: string | undefined
  /** The executable of Chrome, Chromium or Edge, if there is one. */
  browser: string | undefined
}

/** The folder of the Chromium host, which stands in for the folder of Electron's runtime. */
export const hostFolder = resolve(import.meta.dirname, '../../e2e/chromium-host')

/** The file in it that stands in for Electron's executable. */
export const hostExecutable = join(hostFolder, 'electron')

/** What that file runs, for Node. Windows runs no file by its first line, so this is the way that works everywhere. */
export const hostMain = join(hostFolder, 'main.ts')

/** Chooses: Electron before the host, unless one of them is forced. */
export function chooseRuntime({ forced, electron, browser }: RuntimeFacts): Runtime {
  if (forced !== 'host' && electron) return { name: 'electron', executable: electron }
  if (forced === 'electron') return { name: 'none', missing: 'electron' }
  if (browser) return { name: 'host', browser }
  return { name: 'none', missing: forced === 'host' ? 'browser' : 'both' }
}

/** Looks the facts up. Nothing is fetched: see `fetchElectron.ts`. */
export function runtimeFacts(env: NodeJS.ProcessEnv = process.env): RuntimeFacts {
  // Electron's own variable may name the host, as it does below the test runner.
  const namesHost = env.ELECTRON_OVERRIDE_DIST_PATH === hostFolder
  return {
    forced: namesHost ? 'host' : env.SOBES_RUNTIME,
    electron: findElectron(env),
    browser: findBrowser(),
  }
}

/**
 * The variables by which Playwright finds a runtime: it asks the npm package `electron`, which knows the folder of its
 * own download and this variable, but not `ELECTRON_EXEC_PATH`.
 */
export function playwrightVariables(runtime: Exclude<Runtime, { name: 'none' }>): Record<string, string> {
  if (runtime.name === 'host') return { SOBES_RUNTIME: 'host', ELECTRON_OVERRIDE_DIST_PATH: hostFolder }
  const named = process.env.ELECTRON_EXEC_PATH === runtime.executable
  return {
    SOBES_RUNTIME: 'electron',
    ...(named && { ELECTRON_OVERRIDE_DIST_PATH: dirname(runtime.executable) }),
  }
}

/** The folder of the npm package `electron`, which fetches the runtime. */
export function electronPackage(): string {
  return dirname(createRequire(import.meta.url).resolve('electron/package.json'))
}

/** Where Electron's executable is, looked for as its package and electron-vite do. */
function findElectron(env: NodeJS.ProcessEnv): string | undefined {
  const folder = electronPackage()
  const pathFile = join(folder, 'path.txt')
  const named = existsSync(pathFile) ? readFileSync(pathFile, 'utf8') : undefined
  const candidates = [
    env.ELECTRON_EXEC_PATH,
    env.ELECTRON_OVERRIDE_DIST_PATH && join(env.ELECTRON_OVERRIDE_DIST_PATH, named ?? 'electron'),
    named && join(folder, 'dist', named),
  ]
  return candidates.find((path) => path && existsSync(path)) || undefined
}
