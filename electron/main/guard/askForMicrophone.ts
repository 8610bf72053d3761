import { systemPreferences } from 'electron'

/** Asks the system for the microphone where it wants to be asked: macOS puts its own question, once. */
export const askForMicrophone = async (): Promise<boolean> =>
  process.platform !== 'darwin' || systemPreferences.askForMediaAccess('microphone')
