import { createSchedule } from '../review/createSchedule.ts'
import type { PlanRequest } from './planToDay.ts'

const dayMs = 86_400_000
/** Day 20,000 is 4 October 2024, a Friday. */
export const sampleToday = 20_000

/** A request for tests: `count` new questions in three topics, 30 minutes a day, and 20 days to the interview. */
export const samplePlanRequest = (count: number, changes: Partial<PlanRequest> = {}): PlanRequest => ({
  questions: Array.from({ length: count }, (_, place) => ({
    id: `q${place}`,
    topic: `topic ${Math.floor((3 * place) / count)}`,
  })),
  by: 'topic',
  cards: new Map(),
  schedule: createSchedule({ retention: 0.9 }),
  now: (sampleToday + 0.4) * dayMs,
  dayOf: (moment) => Math.floor(moment / dayMs),
  momentOf: (day) => (day + 0.5) * dayMs,
  interview: sampleToday + 20,
  minutesADay: 30,
  spentToday: 0,
  costs: { review: 1.5, fresh: 3, mock: 30 },
  ...changes,
})
