import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron } from '@playwright/test'
import { root } from './build.ts'
import { chooseRuntime, playwrightVariables, runtimeFacts } from './runtime.ts'

/** Starts the app without a window that anybody sees, saves a picture of its first page, and prints the file's name. */
async function takePicture(args: string[]): Promise<void> {
  const runtime = chooseRuntime(runtimeFacts())
  if (runtime.name === 'none') throw new Error('There is nothing to run the app on.')
  Object.assign(process.env, playwrightVariables(runtime))
  const app = await _electron.launch({ args: [root, ...args], cwd: root, colorScheme: null })
  const page = await app.firstWindow()
  // The window sets this mark when its first screen is there.
  await page.locator('html[data-ready]').waitFor({ state: 'attached' })
  await page.evaluate(() => document.fonts.ready.then(() => {}))
  const path = join(tmpdir(), 'sobes-first-page.png')
  await page.screenshot({ path })
  await app.close()
  console.log(`Sobes runs. A picture of its first page: ${path}`)
}

await takePicture(process.argv.slice(2))
