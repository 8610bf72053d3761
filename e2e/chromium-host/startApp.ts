import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { app } from './app.ts'
import { startChromium } from './chromium.ts'
import { appendedSwitches } from './commandLine.ts'
import { findBrowser } from './findBrowser.ts'
import { hostState } from './hostState.ts'
import { headed, launch } from './launch.ts'
import { nativeTheme } from './nativeTheme.ts'
import { openWindows } from './openWindows.ts'
import { closeStrayWindows, openPageTarget, releasePageTarget } from './pageTarget.ts'
import { screen } from './screen.ts'
import { denyPermissions } from './permissions.ts'

/**
 * Starts Chromium and makes the app ready. Called when the app's main file has run, which may have ended the app.
 * @throws when there is no browser, or it does not start
 */
export async function startApp(): Promise<void> {
  if (hostState.exiting) return
  const path = findBrowser()
  if (!path)
    throw new Error(
      'The Chromium host needs Chrome, Chromium or Edge, and finds none. SOBES_BROWSER names one.',
    )
  const profile = join(app.getPath('userData'), 'chromium')
  mkdirSync(profile, { recursive: true })
  const chromium = await startChromium(path, {
    name: app.name,
    profile,
    headed,
    language: app.getLocale(),
    switches: new Map([...launch.switches, ...appendedSwitches]),
    debuggingPort: launch.switches.get('remote-debugging-port'),
  })
  hostState.chromium = chromium
  Object.defineProperty(process.versions, 'chrome', { value: chromium.version, enumerable: true })
  chromium.on('exit', endWithChromium)
  process.on('exit', () => chromium.kill())
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => app.quit())

  const first = await openPageTarget(chromium)
  await screen.measure(first.session)
  await nativeTheme.followSystem(first.session)
  await releasePageTarget(chromium, first)
  await denyPermissions(chromium.browser)
  await chromium.browser.send('Target.setDiscoverTargets', { discover: true })
  closeStrayWindows(chromium)
  app.becomeReady()
}

/** Chromium ends when the person closes its last window. The app then has its usual say, but no window any more. */
function endWithChromium(): void {
  hostState.chromium = undefined
  for (const window of [...openWindows.values()]) window.closedByPerson()
  app.quit()
}
