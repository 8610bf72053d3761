import { methodChannels } from '#api/channels.ts'
import { argumentSchemas } from '#api/schemas.ts'
import type { StudyApi, StudyMethod } from '#api/studyApi.ts'
import type { IpcMain, IpcMainInvokeEvent } from 'electron'
import * as v from 'valibot'

/** The methods of the contract as main implements them. */
export type Study = Pick<StudyApi, StudyMethod>

/**
 * Answers every method of the contract. A call is refused unless it comes from the top frame of our own window, and
 * unless its arguments are what the contract says.
 * @param isOurs whether the sender is our window, showing our own page
 */
export function serveStudy(
  ipcMain: IpcMain,
  study: Study,
  isOurs: (event: IpcMainInvokeEvent) => boolean,
): void {
  for (const method of Object.keys(methodChannels) as StudyMethod[]) {
    // The compiler cannot see that a method and its schema belong together once both are picked by a variable.
    const call = study[method] as (...args: unknown[]) => Promise<unknown>
    const schema: v.GenericSchema<unknown, unknown[]> = argumentSchemas[method]
    ipcMain.handle(methodChannels[method], async (event, ...args: unknown[]) => {
      if (!isOurs(event)) throw new Error('Refused: the call does not come from the window of the app.')
      const parsed = v.safeParse(schema, args)
      // A valibot tuple lets further arguments pass.
      if (!parsed.success || args.length > parsed.output.length)
        throw new Error(`Refused: ${method} was called with wrong arguments.`)
      return call(...parsed.output)
    })
  }
}
