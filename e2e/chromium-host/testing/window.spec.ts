import { expect, seenBy, test } from './hostApp.ts'

test('a window has the size it asked for and keeps to its smallest', async ({ launch }) => {
  const { app, page } = await launch()
  const bounds = await app.evaluate(({ BrowserWindow }) => {
    const window = BrowserWindow.getAllWindows()[0]
    const before = window?.getBounds()
    window?.setBounds({ x: 40, y: 30, width: 100, height: 500 })
    return [before?.width, before?.height, window?.getBounds()]
  })
  expect(bounds).toEqual([900, 640, { x: 40, y: 30, width: 400, height: 500 }])
  await expect
    .poll(() => page.evaluate(() => [screenX, screenY, outerWidth, outerHeight]))
    .toEqual([40, 30, 400, 500])
})

test('maximizing is heard of and remembers the normal place', async ({ launch }) => {
  const { app, page } = await launch()
  const maximize = (on: boolean): Promise<unknown> =>
    app.evaluate(({ BrowserWindow }, on) => {
      const window = BrowserWindow.getAllWindows()[0]
      if (on) window?.maximize()
      else window?.unmaximize()
      return [window?.isMaximized(), window?.getNormalBounds().width]
    }, on)
  expect(await maximize(true)).toEqual([true, 900])
  await expect.poll(() => page.evaluate(() => outerWidth)).toBeGreaterThan(900)
  expect(await maximize(false)).toEqual([false, 900])
  await expect.poll(() => page.evaluate(() => outerWidth)).toBe(900)
  expect((await seenBy(app)).events).toEqual(expect.arrayContaining(['maximize', 'unmaximize', 'resize']))
})

test('what is done to the browser window reaches the app', async ({ launch }) => {
  const { app, page } = await launch()
  const session = await page.context().newCDPSession(page)
  const { windowId } = await session.send('Browser.getWindowForTarget')
  await session.send('Browser.setWindowBounds', { windowId, bounds: { width: 700, height: 500 } })
  await expect
    .poll(() => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds().width))
    .toBe(700)
})

test('the theme of the app decides what the page prefers', async ({ launch }) => {
  const { app, page } = await launch()
  const isDark = (): Promise<boolean> =>
    page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)
  const updates = await app.evaluate(({ nativeTheme }) => {
    let updates = 0
    nativeTheme.on('updated', () => updates++)
    nativeTheme.themeSource = 'dark'
    return [updates, nativeTheme.shouldUseDarkColors]
  })
  expect(updates).toEqual([1, true])
  await expect.poll(isDark).toBe(true)
  await app.evaluate(({ nativeTheme }) => (nativeTheme.themeSource = 'light'))
  await expect.poll(isDark).toBe(false)
})

test('dialogs and the shell are what a test makes of them', async ({ launch }) => {
  const { app } = await launch()
  const answers = await app.evaluate(async ({ clipboard, dialog, shell }) => {
    const dismissed = await dialog.showOpenDialog({ properties: ['openDirectory'] })
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: ['/questions'] })
    const opened: string[] = []
    shell.openExternal = async (url) => void opened.push(url)
    await shell.openExternal('https://example.invalid/')
    await clipboard.writeText('copied')
    return [dismissed, await dialog.showOpenDialog({}), opened, await clipboard.readText()]
  })
  expect(answers).toEqual([
    { canceled: true, filePaths: [] },
    { canceled: false, filePaths: ['/questions'] },
    ['https://example.invalid/'],
    'copied',
  ])
})

test('a page prints to PDF and has no permissions', async ({ launch }) => {
  const { app, page } = await launch()
  const start = await app.evaluate(async ({ BrowserWindow }) =>
    (await BrowserWindow.getAllWindows()[0]?.webContents.printToPDF({}))?.subarray(0, 5).toString(),
  )
  expect(start).toBe('%PDF-')
  const states = await page.evaluate(async () => {
    const names = ['geolocation', 'notifications', 'camera'] as PermissionName[]
    return (await Promise.all(names.map((name) => navigator.permissions.query({ name })))).map(
      ({ state }) => state,
    )
  })
  expect(states).toEqual(['denied', 'denied', 'denied'])
})
