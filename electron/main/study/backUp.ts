import { dayName } from '#domain/calendar/dayName.ts'
import { dialog, type BrowserWindow } from 'electron'
import { copyData } from './copyData.ts'
import { localDay } from './localDay.ts'

/** Asks for a folder and copies the person's data into a new one in it; resolves to its name, or undefined when not. */
export async function backUp(
  window: BrowserWindow | undefined,
  dataFolder: string,
  withRecordings: boolean,
): Promise<string | undefined> {
  if (window === undefined) return undefined
  const { filePaths } = await dialog.showOpenDialog(window, {
    properties: ['openDirectory', 'createDirectory'],
  })
  const [into] = filePaths
  if (into === undefined) return undefined
  return copyData(dataFolder, { into, name: `Sobes ${dayName(localDay(Date.now()))}`, withRecordings })
}
