import { expect, test } from 'vitest'
import type { ReviewEntry } from '../review/ReviewEntry.ts'
import { calendarCsv } from './calendarCsv.ts'
import { dayNamed } from './dayNamed.ts'

const dayMs = 86_400_000
const moment = (name: string) => (dayNamed(name) ?? NaN) * dayMs + 1000
const header = { date: 'date', minutes: 'minutes', reviews: 'reviews', interviews: 'interviews' }
const rated = (n: number, at: number, from: 'review' | 'interview' = 'review'): ReviewEntry => ({
  n,
  at,
  kind: 'rated',
  id: 'q',
  rating: 3,
  from,
  tookMs: 1000,
})

test('a line for each day on which anything was done, oldest first', () => {
  const table = {
    days: { '2026-11-26': 90_000, '2026-11-20': 600_000, '2026-11-19': 10 },
    log: [
      rated(1, moment('2026-11-20')),
      rated(2, moment('2026-11-20')),
      rated(3, moment('2026-11-20'), 'interview'),
      rated(4, moment('2026-11-26')),
      { n: 5, at: moment('2026-11-26'), kind: 'undone' as const, undoes: 4 },
    ],
    interviews: [{ startedAt: moment('2026-11-21') }],
    dayOf: (at: number) => Math.floor(at / dayMs),
  }
  expect(calendarCsv(table, header).split('\r\n')).toEqual([
    'date,minutes,reviews,interviews',
    '2026-11-20,10,2,0',
    '2026-11-21,0,0,1',
    '2026-11-26,1,0,0',
    '',
  ])
})
