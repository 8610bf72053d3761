import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createRequire } from 'node:module'
import { expect, test } from './fixture.ts'
import { readRows } from './readRows.ts'

/** Outside Electron its package is the path of the program. */
const program = createRequire(import.meta.url)('electron') as string

test('a second start on the same data ends, and the first window comes forward', async ({
  launch,
  appPath,
  userData,
}) => {
  const { app, page } = await launch()
  const focused = await app.evaluateHandle(({ BrowserWindow }) => {
    const calls: string[] = []
    const [window] = BrowserWindow.getAllWindows()
    if (window) window.focus = () => void calls.push('focus')
    return calls
  })
  const second = spawn(program, [appPath, `--user-data-dir=${userData}`])
  const ended = once(second, 'exit', { signal: AbortSignal.timeout(10_000) }).finally(() => second.kill())
  expect(await ended).toEqual([0, null])
  await expect.poll(() => focused.evaluate((calls) => calls)).toEqual(['focus'])
  expect(app.windows()).toHaveLength(1)
  expect(await readRows(page)).not.toEqual([])
})
