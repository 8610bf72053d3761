import { existsSync, readdirSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { run } from './run.ts'

/** The repository's root. */
export const root = resolve(import.meta.dirname, '../..')

const built = ['out/main/index.js', 'out/main/library.js', 'out/preload/index.cjs', 'out/renderer/index.html']
const sources = ['electron', 'renderer', 'package.json', 'electron.vite.config.ts']

/**
 * Builds the app if a part of it is missing or older than the sources.
 *
 * @returns whether there is a build now
 */
export async function buildIfNeeded(): Promise<boolean> {
  const times = built.map((file) => timeOf(join(root, file)))
  const oldestBuilt = Math.min(...times.map((time) => time ?? 0))
  const newestSource = Math.max(...sources.map((source) => newestIn(join(root, source))))
  return oldestBuilt > newestSource || (await runElectronVite('build', ['--logLevel', 'warn'])) === 0
}

/** Runs electron-vite, which is no more than a program of the project's own dependencies. */
export function runElectronVite(
  command: 'build' | 'dev',
  args: string[] = [],
  env = process.env,
): Promise<number> {
  const folder = dirname(createRequire(import.meta.url).resolve('electron-vite/package.json'))
  return run(process.execPath, [join(folder, 'bin', 'electron-vite.js'), command, ...args], env)
}

function timeOf(file: string): number | undefined {
  return existsSync(file) ? statSync(file).mtimeMs : undefined
}

/** The latest change in a file or folder, in milliseconds. A folder's own time tells of files removed from it. */
function newestIn(path: string): number {
  const own = timeOf(path) ?? 0
  if (own === 0 || !statSync(path).isDirectory()) return own
  return Math.max(own, ...readdirSync(path).map((name) => newestIn(join(path, name))))
}
