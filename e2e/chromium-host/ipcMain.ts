import { EventEmitter } from 'node:events'
import type { Frame } from './frame.ts'
import type { Imitated } from './imitated.ts'
import type { PreventableEvent } from './preventableEvent.ts'
import type { WebContents } from './webContents.ts'

/** What a handler learns about the page that called it, a part of Electron's `IpcMainInvokeEvent`. */
export interface InvokeEvent extends PreventableEvent {
  type: 'frame'
  sender: WebContents
  senderFrame: Frame
  frameId: number
  processId: number
}

type Handler = (event: InvokeEvent, ...args: never[]) => unknown

const handlers = new Map<string, Handler>()

/**
 * https://www.electronjs.org/docs/latest/api/ipc-main#ipcmainhandlechannel-listener
 * Listeners added with `on`, as electron-store does, hear nothing: the page's `ipcRenderer` has no `send`.
 */
export class IpcMain extends EventEmitter implements Imitated<Electron.IpcMain, 'handle' | 'removeHandler'> {
  handle(channel: string, listener: Handler): void {
    if (handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`)
    handlers.set(channel, listener)
  }
  removeHandler(channel: string): void {
    handlers.delete(channel)
  }
}

export const ipcMain = new IpcMain()

/** How a call ended: with a value, or with the message the page's promise is rejected with. */
export type InvokeResult = { value: unknown } | { message: string }

/**
 * Calls a channel's handler. "Errors thrown through `handle` in the main process are not transparent as they are
 * serialized and only the `message` property from the original error is provided to the renderer process."
 *
 * @param send sends the value back; it throws when the value cannot be cloned
 */
export async function invokeHandler(
  channel: string,
  event: InvokeEvent,
  args: unknown[],
  send: (result: InvokeResult) => void,
): Promise<void> {
  try {
    const handler = handlers.get(channel)
    if (!handler) throw new Error(`No handler registered for '${channel}'`)
    send({ value: await handler(event, ...(args as never[])) })
  } catch (error) {
    console.error(`Error occurred in handler for '${channel}':`, error)
    send({ message: `Error invoking remote method '${channel}': ${error}` })
  }
}
