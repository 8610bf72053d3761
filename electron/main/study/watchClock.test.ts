import { app, powerMonitor } from 'electron'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { watchClock } from './watchClock.ts'

vi.mock('electron', async () => {
  const { EventEmitter } = await import('node:events')
  return { app: new EventEmitter(), powerMonitor: new EventEmitter() }
})

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

it('books twice a second, and pauses when the computer goes to sleep', () => {
  const happened: string[] = []
  watchClock({ tick: () => happened.push('tick'), pause: () => happened.push('pause') })
  vi.advanceTimersByTime(1500)
  powerMonitor.emit('suspend')
  vi.advanceTimersByTime(500)
  expect(happened).toEqual(['tick', 'tick', 'tick', 'pause', 'tick'])
})

it('pauses when the window is closed, which on macOS does not end the app', () => {
  const happened: string[] = []
  watchClock({ tick: () => happened.push('tick'), pause: () => happened.push('pause') })
  app.emit('window-all-closed')
  expect(happened).toEqual(['pause'])
})
