import { mostRows, type QuestionRow } from '#api/studyApi.ts'
import { expect, type Page } from '@playwright/test'
import { askStudy } from './askStudy.ts'

/** All rows of the library that is open, in reading order, once it has been read whole. */
export async function readRows(page: Page): Promise<QuestionRow[]> {
  await expect.poll(() => askStudy(page, 'getReadingProgress')).toBeUndefined()
  const { rowCount } = await askStudy(page, 'getLibrary')
  const rows: QuestionRow[] = []
  while (rows.length < rowCount) rows.push(...(await askStudy(page, 'getRows', rows.length, mostRows)))
  return rows
}
