import type { Codec } from '../structuredCloneCodec.ts'
import type { createContextBridge } from './contextBridge.ts'
import type { FromPage, ToPage } from './messages.ts'
import type { WorldNames } from './pageWorld.ts'

/** A CommonJS preload script, wrapped into the function Electron makes of it. */
export type Preload = (
  require: (id: string) => unknown,
  module: { exports: unknown },
  exports: unknown,
) => void

/** What preload code of this window can hear: the host's messages that are not meant for it. */
export type HostListener = (message: ToPage) => void

/** The binding the host adds to this world, and the function it calls in it. */
export interface HostGlobals {
  chromiumHostSend: (text: string) => void
  chromiumHostReceive: (text: string) => void
}

/**
 * Prepares the isolated world: `ipcRenderer` and `contextBridge`, then the app's preload script.
 *
 * A sandboxed preload is one CommonJS script whose `require` knows the electron module and little else.
 * https://www.electronjs.org/docs/latest/tutorial/sandbox#preload-scripts
 * The first argument, the event, is dropped nowhere: listeners get it before the sent arguments.
 * https://www.electronjs.org/docs/latest/api/ipc-renderer#ipcrendereronchannel-listener
 *
 * The function is sent to the page as text, so it must not use anything outside itself.
 */
export function preparePreloadWorld(
  names: WorldNames,
  codec: Codec,
  createBridge: typeof createContextBridge,
  watchWindow: (send: (message: FromPage) => void) => HostListener,
  preload: Preload,
): void {
  type Listener = (event: { sender: unknown }, ...args: unknown[]) => void
  const host = globalThis as unknown as HostGlobals
  const listeners = new Map<string, Listener[]>()
  const calls = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>()
  let lastCall = 0

  const send = (message: FromPage): void => host.chromiumHostSend(codec.encode(message))
  const bridge = createBridge(
    names.toPage,
    names.toPreload,
    (url: string, frameName: string, features: string) =>
      send({
        kind: 'openWindow',
        url: new URL(url || 'about:blank', location.href).href,
        frameName,
        features,
      }),
  )
  const tellWindow = watchWindow(send)

  host.chromiumHostReceive = (text) => {
    const message = codec.decode(text) as ToPage
    if (message.kind === 'event') {
      for (const listener of [...(listeners.get(message.channel) ?? [])])
        listener({ sender: ipcRenderer }, ...message.args)
    } else if (message.kind === 'reply' || message.kind === 'failure') {
      const call = calls.get(message.id)
      calls.delete(message.id)
      if (message.kind === 'reply') call?.resolve(message.value)
      else call?.reject(new Error(message.message))
    } else tellWindow(message)
  }

  const ipcRenderer = {
    invoke: (channel: string, ...args: unknown[]) =>
      new Promise((resolve, reject) => {
        const id = ++lastCall
        send({ kind: 'invoke', id, channel, args })
        calls.set(id, { resolve, reject })
      }),
    on: (channel: string, listener: Listener) => {
      listeners.set(channel, [...(listeners.get(channel) ?? []), listener])
      return ipcRenderer
    },
    off: (channel: string, listener: Listener) => {
      const kept = (listeners.get(channel) ?? []).filter((other) => other !== listener)
      listeners.set(channel, kept)
      return ipcRenderer
    },
    removeListener: (channel: string, listener: Listener) => ipcRenderer.off(channel, listener),
  }
  const contextBridge = { exposeInMainWorld: (key: string, api: unknown) => bridge.call(0, [key, api]) }

  const require = (id: string): unknown => {
    if (id === 'electron' || id === 'electron/renderer') return { contextBridge, ipcRenderer }
    throw new Error(`module not found: ${id}`)
  }
  send({ kind: 'started' })
  const module = { exports: {} }
  try {
    preload(require, module, module.exports)
  } catch (error) {
    send({ kind: 'preloadFailed', message: `${error instanceof Error ? error.stack : error}` })
  }
}
