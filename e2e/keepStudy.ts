import type { Goal } from '#domain/goal/Goal.ts'
import type { Interview } from '#domain/interview/Interview.ts'
import type { Rating, ReviewEntry } from '#domain/review/ReviewEntry.ts'
import type { Bookmarks } from '#domain/userData/bookmarks.ts'
import type { StudyDays } from '#domain/userData/studyDays.ts'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

const dayMs = 24 * 60 * 60 * 1000

/** What a person has studied before the app is started. */
export interface KeptStudy {
  log?: ReviewEntry[]
  bookmarks?: Bookmarks
  interviews?: Interview[]
  days?: StudyDays
  goal?: Goal
  /** When each question was last opened, ms. */
  opened?: Record<string, number>
}

/** The moment that was so many days ago, ms since the epoch. */
export const daysAgo = (days: number): number => Date.now() - days * dayMs

/** The log of ratings, each as its question, the rating and how many days ago it was. */
export const ratingLog = (ratings: [id: string, rating: Rating, daysAgo: number][]): ReviewEntry[] =>
  ratings
    .toSorted(([, , one], [, , other]) => other - one)
    .map(([id, rating, days], place) => ({
      kind: 'rated',
      n: place + 1,
      at: daysAgo(days),
      id,
      rating,
      from: 'review',
      tookMs: 40_000,
    }))

/** Puts what was studied where the app will find it at its next start. */
export async function keepStudy(userData: string, kept: KeptStudy): Promise<void> {
  const { log = [], bookmarks = {}, interviews = [], days = {}, goal, opened = {} } = kept
  await mkdir(join(userData, 'interviews'), { recursive: true })
  const write = (name: string, content: object) =>
    writeFile(join(userData, name), JSON.stringify({ version: 1, ...content }))
  await writeFile(join(userData, 'reviews.jsonl'), log.map((entry) => `${JSON.stringify(entry)}\n`).join(''))
  await write('bookmarks.json', { bookmarks })
  await write('days.json', { days })
  await write('reading.json', { opened })
  if (goal) await write('goal.json', { goal })
  for (const interview of interviews)
    await writeFile(join(userData, 'interviews', `${interview.id}.json`), JSON.stringify(interview))
}
