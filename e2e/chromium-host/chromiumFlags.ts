import { userInfo } from 'node:os'

/** What a start of Chromium depends on. */
export interface ChromiumOptions {
  /** The app's name, by which a desktop tells its windows from the browser's. */
  name: string
  profile: string
  headed: boolean
  /** A language tag such as `ru`, for the browser's own texts and `navigator.language`. */
  language: string
  /**
   * Switches the app was started with, or added with `app.commandLine.appendSwitch`; an empty value is a bare switch.
   * Chromium passes over those it does not know, and of two alike the later counts: the host's own come last.
   */
  switches: ReadonlyMap<string, string>
  /** The value of `--remote-debugging-port`, when whoever started the app asked for one (Playwright does). */
  debuggingPort?: string | undefined
}

/** The page Chromium opens with, before the app's window loads its own. */
export const blankPage = 'data:text/html,'

// Electron has none of these features, and several of them talk to the network or upgrade http to https.
const disabledFeatures = [
  'Translate',
  'MediaRouter',
  'OptimizationHints',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  // A page served by the host has no network address; Chromium would refuse its requests to this machine,
  // and with them hide a leak that Electron would let through.
  'LocalNetworkAccessChecks',
  'LocalNetworkAccessChecksWebSockets',
]

/** Chromium's arguments: a window without tabs, no network traffic of its own, DevTools over a pipe. */
export function chromiumFlags(options: ChromiumOptions): string[] {
  const { name, profile, headed, language, switches, debuggingPort } = options
  const features = [
    ...disabledFeatures,
    ...(switches.get('disable-features') ?? '').split(',').filter(Boolean),
  ]
  const given = [...switches].filter(([name]) => name !== 'disable-features')
  return [
    ...given.map(([name, value]) => (value ? `--${name}=${value}` : `--${name}`)),
    ...(headed ? [] : ['--headless=new', '--screen-info={1920x1080}']),
    // Chromium's sandbox refuses to run as root on Linux.
    ...(process.platform === 'linux' && userInfo().uid === 0 ? ['--no-sandbox'] : []),
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-default-apps',
    '--disable-dev-shm-usage',
    '--disable-extensions',
    '--disable-gpu',
    '--disable-quic',
    '--disable-sync',
    '--password-store=basic',
    '--use-mock-keychain',
    // Silences the bar that warns of --no-sandbox.
    '--test-type',
    `--disable-features=${features.join(',')}`,
    `--class=${name}`,
    `--lang=${language}`,
    `--accept-lang=${language}`,
    `--user-data-dir=${profile}`,
    '--remote-debugging-pipe',
    ...(debuggingPort === undefined ? [] : [`--remote-debugging-port=${debuggingPort || '0'}`]),
    `--app=${blankPage}`,
  ]
}
