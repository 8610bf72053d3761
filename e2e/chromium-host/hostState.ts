import type { Chromium } from './chromium.ts'

/** What the parts of the host share: how far the app has come, and the browser it runs in. */
export const hostState: {
  /** Set once `app` has emitted 'ready'. Playwright replaces `app.isReady`, so the host asks here. */
  ready: boolean
  /** Set while `app.quit` closes the windows. */
  quitting: boolean
  /** Set when the process is to end whatever else happens. */
  exiting: boolean
  chromium: Chromium | undefined
} = { ready: false, quitting: false, exiting: false, chromium: undefined }
