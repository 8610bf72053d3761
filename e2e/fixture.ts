import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { _electron, expect, test as base, type ElectronApplication, type Page } from '@playwright/test'

export { expect }
export type { ElectronApplication, Page }

/** How to start the app; everything may be left out. */
export interface LaunchOptions {
  /** Further command-line arguments. A `--lang=…` among them takes the place of the default, Russian. */
  args?: string[]
  env?: Record<string, string>
  /** A folder of questions to open instead of the bundled ones. */
  library?: string
}

/** A running app and its one window, past its first screen. */
export interface Launched {
  app: ElectronApplication
  page: Page
}

export interface Fixtures {
  /** The folder with the app's package.json. */
  appPath: string
  /** A fresh folder for the person's data, kept between the launches of one test and removed after it. */
  userData: string
  /** Starts the app. To restart it, close the first: `await app.close()`. */
  launch: (options?: LaunchOptions) => Promise<Launched>
  /** Chooses an item of the application's menu, by its id. */
  clickMenu: (app: ElectronApplication, id: string) => Promise<void>
  skipOnHost: void
}

const repository = resolve(import.meta.dirname, '..')

/** How long an app may take to close before it is killed, in milliseconds. */
const closeTimeout = 5_000

/** Marks a test of something the Chromium host does not imitate: `test('…', realElectronOnly('why'), …)`. */
export function realElectronOnly(reason: string): { annotation: { type: string; description: string } } {
  return { annotation: { type: 'real-electron-only', description: reason } }
}

const appOf = new WeakMap<Page, ElectronApplication>()

/**
 * Presses the keys of a menu item, named by its accelerator. It is looked up in the menu and clicked: the keys that a
 * test presses go to the page alone, and never reach a native menu.
 */
export async function pressMenuKeys(page: Page, accelerator: string): Promise<void> {
  await page.bringToFront()
  await appOf.get(page)?.evaluate(({ Menu }, accelerator) => {
    const items = Menu.getApplicationMenu()?.items.flatMap((item) => item.submenu?.items ?? []) ?? []
    const item = items.find((candidate) => candidate.accelerator === accelerator)
    if (!item) throw new Error(`The menu has no item with the keys ${accelerator}`)
    item.click()
  }, accelerator)
}

export const test = base.extend<Fixtures>({
  appPath: [repository, { option: true }],

  userData: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'sobes-'))
    await use(folder)
    // On Windows a file stays locked for a moment after its process has ended.
    await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })
  },

  launch: async ({ appPath, userData }, use) => {
    const running = new Set<ElectronApplication>()
    await use(async ({ args = [], env = {}, library } = {}) => {
      const language = args.find((arg) => arg.startsWith('--lang='))?.slice('--lang='.length) ?? 'ru'
      const app = await _electron.launch({
        args: [
          appPath,
          `--user-data-dir=${userData}`,
          ...(library === undefined ? [] : [`--library=${library}`]),
          ...args.filter((arg) => !arg.startsWith('--lang=')),
          `--lang=${language}`,
        ],
        cwd: repository,
        // Playwright would otherwise override the theme the app has chosen.
        colorScheme: null,
        env: { ...inherited(), LANGUAGE: language, ...env },
      })
      running.add(app)
      app.on('close', () => running.delete(app))
      const page = await app.firstWindow()
      appOf.set(page, app)
      await page.locator('html[data-ready]').waitFor({ state: 'attached' })
      return { app, page }
    })
    for (const app of running) await closeOrKill(app)
  },

  clickMenu: async ({}, use) => {
    await use((app, id) =>
      app.evaluate(({ Menu }, id) => {
        const item = Menu.getApplicationMenu()?.getMenuItemById(id)
        if (!item) throw new Error(`The menu has no item "${id}"`)
        item.click()
      }, id),
    )
  },

  skipOnHost: [
    async ({}, use, { annotations, skip }) => {
      const mark = annotations.find(({ type }) => type === 'real-electron-only')
      skip(mark !== undefined && process.env.SOBES_RUNTIME === 'host', mark?.description)
      await use()
    },
    { auto: true },
  ],
})

function inherited(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).filter((entry): entry is [string, string] => Boolean(entry[1])),
  )
}

/** Closes an app that a test has left open, even one whose window refuses to close. */
async function closeOrKill(app: ElectronApplication): Promise<void> {
  const timer = setTimeout(() => app.process().kill('SIGKILL'), closeTimeout)
  await app.close().catch(() => {})
  clearTimeout(timer)
}
