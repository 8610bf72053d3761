import { expect, test } from './hostApp.ts'

interface Bridge {
  list: unknown[]
  double: (number: number) => number
  later: (value: unknown) => Promise<unknown>
  refuse: () => Promise<never>
  apply: (work: (value: unknown) => unknown, value: unknown) => unknown
  lookAtPage: () => string
}
declare const bridge: Bridge

test('the page sees what was exposed, and nothing else of the preload or of Node', async ({ launch }) => {
  const { page } = await launch()
  const names = [
    'bridge',
    'ipcRenderer',
    'require',
    'process',
    'module',
    'Buffer',
    'secretOfPreload',
    'chromiumHostSend',
  ]
  const types = await page.evaluate(
    (names) => names.map((name) => typeof window[name as keyof Window]),
    names,
  )
  expect(types).toEqual(['object', ...names.slice(1).map(() => 'undefined')])
  expect(await page.evaluate(() => bridge.lookAtPage())).toBe('undefined')
})

test('what was exposed is frozen through and through', async ({ launch }) => {
  const { page } = await launch()
  const frozen = await page.evaluate(() => {
    const property = Object.getOwnPropertyDescriptor(window, 'bridge')
    const values = [bridge, bridge.list, bridge.list[2]]
    return [property?.writable, property?.configurable, ...values.map((value) => Object.isFrozen(value))]
  })
  expect(frozen).toEqual([false, false, true, true, true])
})

test('functions and promises work across the bridge in both directions', async ({ launch }) => {
  const { page } = await launch()
  const results = await page.evaluate(async () => [
    bridge.double(21),
    await bridge.later({ a: [1] }),
    bridge.apply((value) => `heard ${value}`, 'you'),
    await bridge.apply(async (value) => value, 'later'),
    Object.isFrozen(await bridge.later({})),
  ])
  expect(results).toEqual([42, { a: [1] }, 'heard you', 'later', false])
})

test('errors cross with their message', async ({ launch }) => {
  const { page } = await launch()
  const messages = await page.evaluate(async () => {
    const thrown = (): unknown =>
      bridge.apply(() => {
        throw new RangeError('too far')
      }, 0)
    const refused = await bridge.refuse().catch((error: Error) => error.message)
    try {
      return [refused, thrown()]
    } catch (error) {
      return [refused, (error as Error).message, error instanceof Error]
    }
  })
  expect(messages).toEqual(['refused', 'too far', true])
})
