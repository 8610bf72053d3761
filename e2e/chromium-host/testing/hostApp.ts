import { join } from 'node:path'
import { test as base, type ElectronApplication } from '../../fixture.ts'

export { expect } from '../../fixture.ts'

/** What the test app writes down in its main process. */
export interface Seen {
  navigations: string[]
  opened: string[]
  requests: string[]
  secondInstances: string[][]
  /** Names of events of the app and its window, in order. */
  events: string[]
  /** Ids of menu items. */
  clicked: string[]
  /** What the handlers of permissions were asked. */
  permissions: unknown[][]
}

/** The folder of the small app these tests run on. */
export const hostAppPath = join(import.meta.dirname, 'app')

/** The fixture of every test, with the small app in the place of Sobes. */
export const test = base.extend({ appPath: hostAppPath })

/** Reads what the test app has written down so far. */
export function seenBy(app: ElectronApplication): Promise<Seen> {
  return app.evaluate(() => (globalThis as unknown as { seen: Seen }).seen)
}
