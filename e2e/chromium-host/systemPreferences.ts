import type { Imitated } from './imitated.ts'

/**
 * The browser asks the system itself, so the app finds every answer given.
 * https://www.electronjs.org/docs/latest/api/system-preferences
 */
export const systemPreferences: Imitated<Electron.SystemPreferences, 'askForMediaAccess'> = {
  askForMediaAccess: async () => true,
}
