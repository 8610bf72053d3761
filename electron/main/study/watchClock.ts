import { app, powerMonitor } from 'electron'
import type { InterviewStudy } from './conductInterview.ts'

const tickMs = 500

/**
 * Has the time of an interview booked twice a second, whether or not its window is seen, and stops its clock when the
 * computer goes to sleep: whether a steady clock runs on meanwhile is different on each system. It also stops when the
 * window is closed, as everywhere the end of the app stops it: on macOS the app lives on.
 */
export function watchClock({ tick, pause }: Pick<InterviewStudy, 'tick' | 'pause'>): void {
  setInterval(tick, tickMs).unref()
  powerMonitor.on('suspend', pause)
  app.on('window-all-closed', pause)
}
