import { createRequire } from 'node:module'

const manifest: { version: string } = createRequire(import.meta.url)('electron/package.json')

/** The version of Electron whose documentation this host follows: the one the project depends on. */
export const version = manifest.version
