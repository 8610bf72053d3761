import type { StudyDays } from '#domain/userData/studyDays.ts'
import { expect, it } from 'vitest'
import { noteActivity } from './noteActivity.ts'

function noting() {
  // At noon in every time zone that this may run in it is the third or the second of May.
  const clock = { now: Date.UTC(2026, 4, 3, 12) }
  let stored: { version: 1; days: StudyDays } = { version: 1, days: {} }
  const disk = { refuses: false, writes: 0 }
  const studied = noteActivity(
    {
      get: () => stored,
      set(next) {
        if (disk.refuses) throw new Error('disk full')
        disk.writes += 1
        stored = next
      },
    },
    () => clock.now,
  )
  const after = (seconds: number) => {
    clock.now += seconds * 1000
    studied()
  }
  const seconds = () => Object.values(stored.days).reduce((sum, ms) => sum + ms, 0) / 1000
  return { after, seconds, disk }
}

it('books the time between signs of study, and no long silence', () => {
  const { after, seconds } = noting()
  after(0)
  expect(seconds()).toBe(0)
  after(30)
  after(90)
  expect(seconds()).toBe(120)
  after(3600)
  after(10)
  expect(seconds()).toBe(130)
})

it('writes only what changes', () => {
  const { after, disk } = noting()
  for (const seconds of [0, 10, 0, 500, -20]) after(seconds)
  expect(disk.writes).toBe(1)
})

it('stops nobody from studying: what the disk refuses is booked with the next sign', () => {
  const { after, seconds, disk } = noting()
  after(0)
  disk.refuses = true
  after(30)
  disk.refuses = false
  after(30)
  expect(seconds()).toBe(60)
})
