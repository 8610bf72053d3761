import { createSchedule } from '../review/createSchedule.ts'
import type { GradedInterview } from './partGrades.ts'
import type { StandingFacts } from './topicStandings.ts'

export const sampleToday = 20_000
const dayMs = 86_400_000

/** Facts for tests: four questions of one topic, about which nothing is known yet; it is noon. */
export const sampleFacts = (changes: Partial<StandingFacts> = {}): StandingFacts => ({
  questions: ['a', 'b', 'c', 'd'].map((id) => ({ id, topic: 'django', section: 'ORM' })),
  by: 'section',
  cards: new Map(),
  schedule: createSchedule({ retention: 0.9 }),
  bookmarks: {},
  log: [],
  interviews: [],
  opened: {},
  now: momentAgo(0),
  dayOf: (moment) => Math.floor(moment / dayMs),
  ...changes,
})

/** Noon, so many days before today of the sample. */
export function momentAgo(days: number): number {
  return (sampleToday - days + 0.5) * dayMs
}

/** An interview for tests in which each question got a grade, with or without full confidence. */
export const sampleGrades = (
  questions: Record<string, 1 | 2 | 3 | 4>,
  confidence: 1 | 2 | 3 = 2,
): GradedInterview => ({
  startedAt: 0,
  questions: Object.entries(questions).map(([id, grade]) => ({ id, grade, confidence, outcome: 'answered' })),
})
