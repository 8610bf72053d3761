import { defineConfig } from '@playwright/test'
import { chooseRuntime, hostFolder, runtimeFacts } from '../electron/start/runtime.ts'

const runtime = chooseRuntime(runtimeFacts())
if (runtime.name === 'none')
  throw new Error('There is nothing to run the app on. `npm run e2e` says what to install.')

// The tests run in other processes, which learn of the choice here. Playwright asks the electron package for the
// executable, and the package asks this variable.
process.env.SOBES_RUNTIME = runtime.name
if (runtime.name === 'host') process.env.ELECTRON_OVERRIDE_DIST_PATH = hostFolder

const app = { name: 'app', testMatch: '*.spec.ts', testIgnore: 'chromium-host/**' }
const host = { name: 'host', testDir: './chromium-host/testing' }

export default defineConfig({
  projects: runtime.name === 'host' ? [app, host] : [app],
  testDir: '.',
  outputDir: '../test-results',
  workers: 1,
  timeout: 30_000,
  forbidOnly: Boolean(process.env.CI),
  reporter: process.env.CI ? [['list'], ['github']] : 'list',
  use: { trace: 'retain-on-failure' },
})
