import { expect, type Page } from '@playwright/test'

/** Shows the report of an interview that the window may not know of yet. */
export async function openReport(page: Page, id: string): Promise<void> {
  await page.evaluate((path) => location.assign(path), `#/interview/report/${id}`)
  await page.reload()
  await expect(page.getByRole('region', { name: 'Вопросы', exact: true })).toBeVisible()
}
