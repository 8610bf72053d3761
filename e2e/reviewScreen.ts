import type { RatedEntry } from '#domain/review/ReviewEntry.ts'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { sideMode } from './readerScreen.ts'

const dayMs = 86_400_000

/** A review that took a minute, so many days ago: Good, unless it is said otherwise. */
export interface PastReview extends Partial<Pick<RatedEntry, 'rating' | 'tookMs'>> {
  id: string
  daysAgo: number
}

/** Writes a log of reviews for the next start. */
export async function writeReviews(userData: string, reviews: PastReview[]): Promise<void> {
  const lines = reviews.map(({ id, daysAgo, rating = 3, tookMs = 60_000 }, place) =>
    JSON.stringify({
      n: place + 1,
      at: Date.now() - daysAgo * dayMs + place,
      kind: 'rated',
      id,
      rating,
      from: 'review',
      tookMs,
    }),
  )
  await writeFile(join(userData, 'reviews.jsonl'), lines.map((line) => `${line}\n`).join(''))
}

/** The lines of the log as they are on the disk. */
export const logLines = async (userData: string): Promise<string[]> =>
  (await readFile(join(userData, 'reviews.jsonl'), 'utf8')).split('\n').filter((line) => line !== '')

export async function openReview(page: Page): Promise<void> {
  await sideMode(page, 'Повторение').click()
  await expect(page.getByRole('button', { name: 'Закончить повторение' })).toBeVisible()
}
