import { expect, seenBy, test } from './hostApp.ts'

test('items are chosen by id', async ({ launch, clickMenu }) => {
  const { app } = await launch()
  await clickMenu(app, 'settings')
  expect((await seenBy(app)).clicked).toEqual(['settings'])
})

test('items are chosen by their keys, whatever the layout prints on them', async ({ launch }) => {
  const { app, page } = await launch()
  for (const key of ['ControlOrMeta+,', 'ControlOrMeta+k', 'Alt+ArrowLeft', 'F6', 'F7', 'ControlOrMeta+n'])
    await page.keyboard.press(key)
  await expect
    .poll(async () => (await seenBy(app)).clicked)
    .toEqual(['settings', 'find', 'back', 'pane', 'new'])
  expect(app.windows()).toHaveLength(1)
})

test('a key the page takes for itself does not reach the menu', async ({ launch }) => {
  const { app, page } = await launch()
  await page.evaluate(() =>
    document.addEventListener('keydown', (event) => event.key === 'F6' && event.preventDefault()),
  )
  await page.evaluate(() =>
    document.addEventListener('keydown', (event) => event.key === 'k' && event.stopPropagation()),
  )
  await page.getByRole('textbox').press('F6')
  await page.getByRole('textbox').press('ControlOrMeta+k')
  await expect.poll(async () => (await seenBy(app)).clicked).toEqual(['find'])
})

test('a checkbox turns over and a radio item takes over its group', async ({ launch, clickMenu }) => {
  const { app } = await launch()
  const checked = (): Promise<(boolean | undefined)[]> =>
    app.evaluate(({ Menu }) =>
      ['contents', 'ru', 'en'].map((id) => Menu.getApplicationMenu()?.getMenuItemById(id)?.checked),
    )
  expect(await checked()).toEqual([false, true, false])
  await clickMenu(app, 'contents')
  await clickMenu(app, 'en')
  await clickMenu(app, 'en')
  expect(await checked()).toEqual([true, false, true])
})
