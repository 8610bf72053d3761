/** The sentences a person reads in the terminal. */

export const electronNotHere =
  "Electron's runtime could not be fetched, so Sobes opens in your browser's own window instead."

export const noDisplay =
  'There is no display here, so Sobes starts without a window and takes a picture of its first page.'

/** What to install when there is nothing to run the app on. */
export function nothingToRunOn(platform: NodeJS.Platform = process.platform): string {
  const advice =
    platform === 'linux' ? 'Chromium, for example with `apt install chromium`' : 'Chrome, Chromium or Edge'
  return `Electron's runtime could not be fetched and there is no browser to open Sobes in: install ${advice}, and start again.`
}

/** What to do when the one runtime that was asked for by SOBES_RUNTIME is not there. */
export function forcedRuntimeMissing(missing: 'electron' | 'browser'): string {
  return missing === 'electron'
    ? 'SOBES_RUNTIME asks for Electron, and its runtime could not be fetched: see `npx install-electron`.'
    : 'SOBES_RUNTIME asks for the Chromium host, and there is no Chrome, Chromium or Edge for it.'
}
