import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, hostAppPath, seenBy, test } from './hostApp.ts'

/** Starts the host without Playwright's hand on it, and gives its exit code. */
function startAgain(userData: string, ...args: string[]): Promise<number | null> {
  const host = join(import.meta.dirname, '..', 'main.ts')
  const child = spawn(process.execPath, [host, hostAppPath, `--user-data-dir=${userData}`, ...args])
  return new Promise((resolve) => child.on('exit', resolve))
}

test('the switches decide on the user data and the language', async ({ launch, userData }) => {
  const { app, page } = await launch({ args: ['--lang=ru'] })
  const facts = await app.evaluate(({ app }) => ({
    path: app.getPath('userData'),
    locale: app.getLocale(),
    name: app.getName(),
    version: app.getVersion(),
    isPackaged: app.isPackaged,
  }))
  expect(facts).toEqual({
    path: userData,
    locale: 'ru',
    name: 'Host test app',
    version: '1.2.3',
    isPackaged: false,
  })
  expect(existsSync(join(userData, 'chromium'))).toBe(true)
  expect(await page.evaluate(() => navigator.language)).toBe('ru')
})

test('a second start hands its arguments over and ends', async ({ launch, userData }) => {
  const { app } = await launch()
  expect(await startAgain(userData, '--library=/questions')).toBe(0)
  await expect
    .poll(async () => (await seenBy(app)).secondInstances.flat().includes('--library=/questions'))
    .toBe(true)
})

test('a killed host leaves nothing behind that stops the next start', async ({ launch }) => {
  const { app } = await launch()
  const closed = app.waitForEvent('close')
  app.process().kill('SIGKILL')
  await closed
  const { page } = await launch()
  await expect(page.getByRole('heading')).toHaveText('Host test app')
})

test('quitting asks the app, then the window, then ends', async ({ launch }) => {
  const { app } = await launch()
  const events = await app.evaluate(({ app }) => {
    app.quit()
    return (globalThis as unknown as { seen: { events: string[] } }).seen.events
  })
  expect(events.slice(-4)).toEqual(['before-quit', 'close', 'closed', 'will-quit'])
})

test('a window may refuse to close, and then the app goes on', async ({ launch }) => {
  const { app, page } = await launch()
  const open = await app.evaluate(({ app, BrowserWindow }) => {
    const window = BrowserWindow.getAllWindows()[0]
    window?.once('close', (event) => event.preventDefault())
    app.quit()
    window?.once('close', (event) => event.preventDefault())
    window?.close()
    return window?.isDestroyed()
  })
  expect(open).toBe(false)
  await expect(page.getByRole('heading')).toBeVisible()
})

test('the app quits when its last window has closed', async ({ launch }) => {
  const { app } = await launch()
  const closed = app.waitForEvent('close')
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close()).catch(() => {})
  await closed
})
