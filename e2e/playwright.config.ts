import { defineConfig } from '@playwright/test'
import { chooseRuntime, playwrightVariables, runtimeFacts } from '../electron/start/runtime.ts'

const runtime = chooseRuntime(runtimeFacts())
if (runtime.name === 'none')
  throw new Error('There is nothing to run the app on. `npm run e2e` says what to install.')

// The tests run in other processes, which learn of the choice here.
Object.assign(process.env, playwrightVariables(runtime))

const app = { name: 'app', testMatch: '*.spec.ts', testIgnore: 'chromium-host/**' }
const host = { name: 'host', testDir: './chromium-host/testing' }

export default defineConfig({
  projects: runtime.name === 'host' ? [app, host] : [app],
  testDir: '.',
  outputDir: '../test-results',
  // Two apps at a time take two thirds of the time of one. What then fails once and passes is reported as flaky.
  workers: 2,
  retries: 1,
  timeout: 30_000,
  forbidOnly: Boolean(process.env.CI),
  reporter: process.env.CI ? [['list'], ['github']] : 'list',
  // Without screenshots: filming slows every test down.
  use: { trace: { mode: 'retain-on-failure', screenshots: false } },
})
