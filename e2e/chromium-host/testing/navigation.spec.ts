import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, seenBy, test } from './hostApp.ts'

test('a link inside the app is followed once the app has been asked', async ({ launch }) => {
  const { app, page } = await launch()
  await page.getByRole('link', { name: 'inside' }).click()
  await expect(page.getByRole('heading')).toHaveText('Other page')
  const { navigations } = await seenBy(app)
  expect(navigations).toEqual(['app://test/other.html'])
})

test('a prevented navigation leaves the page where it is', async ({ launch }) => {
  const { app, page } = await launch()
  await page.getByRole('link', { name: 'outside' }).click()
  await page.getByRole('link', { name: 'mail' }).click()
  await expect
    .poll(async () => (await seenBy(app)).navigations)
    .toEqual(['https://outside.invalid/', 'mailto:person@example.invalid'])
  await expect(page.getByRole('heading')).toHaveText('Host test app')
})

test('loading and reloading from outside the page asks nobody', async ({ launch }) => {
  const { app, page } = await launch()
  await page.reload()
  await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.loadURL('app://test/other.html'),
  )
  await expect(page.getByRole('heading')).toHaveText('Other page')
  const loaded = page.waitForEvent('load')
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.reload())
  await loaded
  expect((await seenBy(app)).navigations).toEqual([])

  const loadedAgain = page.waitForEvent('load')
  await page.evaluate(() => location.reload())
  await loadedAgain
  expect((await seenBy(app)).navigations).toEqual(['app://test/other.html'])
})

test('a page that cannot be loaded rejects with the reason', async ({ launch }) => {
  const { app } = await launch()
  const loading = app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.loadURL('http://cancelled.invalid/'),
  )
  await expect(loading).rejects.toThrow("ERR_BLOCKED_BY_CLIENT loading 'http://cancelled.invalid/'")
})

test('new windows are asked for and never opened by the browser', async ({ launch }) => {
  const { app, page } = await launch()
  await page.getByRole('link', { name: 'blank' }).click()
  await page.getByRole('link', { name: 'inside' }).click({ modifiers: ['ControlOrMeta'] })
  expect(await page.evaluate(() => window.open('https://opened.invalid/'))).toBeNull()
  await expect
    .poll(async () => (await seenBy(app)).opened)
    .toEqual(['https://blank.invalid/', 'app://test/other.html', 'https://opened.invalid/'])
  expect(app.windows()).toHaveLength(1)
})

test.describe('requests to a server', () => {
  const heard: string[] = []
  let server: Server
  let address: string

  test.beforeAll(async () => {
    server = createServer(({ url = '' }, response) => {
      heard.push(url)
      response.setHeader('access-control-allow-origin', '*').end('answer')
    })
    server.on('upgrade', ({ url = '' }, socket) => {
      heard.push(`socket ${url}`)
      socket.destroy()
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    address = `127.0.0.1:${(server.address() as AddressInfo).port}`
  })
  test.afterAll(() => server.close())

  test('leave the machine only if the app lets them', async ({ launch }) => {
    const { app, page } = await launch()
    const results = await page.evaluate(async (address) => {
      const socket = new WebSocket(`ws://${address}/allowed-or-not`)
      const failed = new Promise((resolve) =>
        socket.addEventListener('error', () => resolve('socket failed')),
      )
      const outcomes = [`http://${address}/allowed`, `http://${address}/other`].map((url) =>
        fetch(url).then(
          (response) => response.text(),
          () => 'refused',
        ),
      )
      return Promise.all([...outcomes, failed])
    }, address)
    expect(results).toEqual(['answer', 'refused', 'socket failed'])
    expect(heard).toEqual(['/allowed'])
    expect((await seenBy(app)).requests).toContain(`http://${address}/other`)
  })
})
