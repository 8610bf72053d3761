import type { Page } from '@playwright/test'
import { expect, test } from './hostApp.ts'

interface Bridge {
  invoke: (channel: string, ...args: unknown[]) => Promise<unknown>
  onNews: (listener: (news: unknown) => void) => () => void
}
declare const bridge: Bridge

/** Runs a call in the page and gives what its promise was rejected with. */
function rejection(page: Page, channel: string): Promise<string> {
  return page.evaluate((channel) => bridge.invoke(channel).then(String, (error) => `${error}`), channel)
}

test('values keep what the structured clone algorithm keeps', async ({ launch }) => {
  const { page } = await launch()
  const survived = await page.evaluate(async () => {
    const cyclic: Record<string, unknown> = { date: new Date(5), map: new Map([['a', new Set([1])]]) }
    cyclic.self = cyclic
    const sent = [undefined, null, NaN, -0, 10n, 'ё', /x/gi, new Uint8Array([1, 255]), cyclic]
    const received = (await bridge.invoke('echo', sent)) as unknown[]
    const [nothing, none, nan, zero, big, letter, pattern, bytes] = received
    const object = received.at(-1) as { date: Date; map: Map<string, Set<number>>; self: unknown }
    return [
      nothing === undefined && none === null && Number.isNaN(nan) && Object.is(zero, -0) && big === 10n,
      letter === 'ё' && `${pattern}` === '/x/gi' && `${bytes}` === '1,255',
      object.date.getTime() === 5 && object.map.get('a')?.has(1) && object.self === object,
    ]
  })
  expect(survived).toEqual([true, true, true])
})

test('an error arrives as its message, behind the name of the channel', async ({ launch }) => {
  const { page } = await launch()
  expect(await rejection(page, 'fail')).toBe(
    "Error: Error invoking remote method 'fail': TypeError: the disk is full",
  )
  expect(await rejection(page, 'nobody')).toBe(
    "Error: Error invoking remote method 'nobody': Error: No handler registered for 'nobody'",
  )
})

test('what cannot be cloned is refused in both directions', async ({ launch }) => {
  const { app, page } = await launch()
  const sent = page.evaluate(() => bridge.invoke('echo', new Proxy({}, {})))
  await expect(sent).rejects.toThrow('An object could not be cloned.')
  expect(await rejection(page, 'unclonable')).toBe(
    "Error: Error invoking remote method 'unclonable': Error: An object could not be cloned.",
  )
  const pushed = app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.webContents.send('news', () => {})
  })
  await expect(pushed).rejects.toThrow('An object could not be cloned.')
})

test('the sender is the top frame of its window, under the address of the app', async ({ launch }) => {
  const { page } = await launch()
  expect(await page.evaluate(() => bridge.invoke('sender'))).toEqual({
    isTop: true,
    url: 'app://test/index.html',
    origin: 'app://test',
  })
})

test('news reaches the page in order until it unsubscribes', async ({ launch }) => {
  const { app, page } = await launch()
  const publish = (...news: unknown[]): Promise<void> =>
    app.evaluate(({ BrowserWindow }, news) => {
      for (const one of news) BrowserWindow.getAllWindows()[0]?.webContents.send('news', one)
    }, news)
  const heardSoFar = (): Promise<unknown[]> =>
    page.evaluate(() => (window as never as { heard: unknown[] }).heard)
  const stop = await page.evaluateHandle(() => {
    const heard: unknown[] = []
    Object.assign(window, { heard })
    return bridge.onNews((news) => heard.push(news))
  })
  await publish(1, { two: 2 }, 3)
  await expect.poll(heardSoFar).toEqual([1, { two: 2 }, 3])
  await stop.evaluate((stop) => stop())
  await publish(4)
  // The answer to a call comes after everything that was sent before it.
  await page.evaluate(() => bridge.invoke('echo'))
  expect(await heardSoFar()).toEqual([1, { two: 2 }, 3])
})
