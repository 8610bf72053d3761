import type { createContextBridge } from './contextBridge.ts'

/** The names of the events by which the two worlds of one window reach each other. */
export interface WorldNames {
  toPage: string
  toPreload: string
}

/**
 * Prepares the page's own world: the receiving end of the bridge, and the ways out of the page that Chromium
 * offers and the host has to ask the app about.
 *
 * What the preload exposes is frozen and cannot be replaced.
 * https://www.electronjs.org/docs/latest/api/context-bridge#api
 *
 * The function is sent to the page as text, so it must not use anything outside itself.
 */
export function preparePageWorld(
  names: WorldNames,
  createBridge: typeof createContextBridge,
  refusesSockets: boolean,
): void {
  const freeze = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return
    Object.values(value).forEach(freeze)
    Object.freeze(value)
  }
  const bridge = createBridge(names.toPreload, names.toPage, (key: string, api: unknown) => {
    if (key in window)
      throw new Error('Cannot bind an API on top of an existing property on the window object')
    freeze(api)
    Object.defineProperty(window, key, { value: api, enumerable: true })
  })

  // The preload's world asks the app's handler; the page gets what a refused window.open returns.
  window.open = (url = '', frameName = '', features = '') => {
    bridge.call(0, [`${url}`, frameName, features])
    return null
  }

  // DevTools cannot stop a WebSocket. A port that Chromium itself refuses makes it fail without any traffic.
  if (refusesSockets)
    window.WebSocket = new Proxy(window.WebSocket, {
      construct: (Socket, [url, protocols]) => {
        const target = new URL(url, location.href)
        return new Socket(target.host === location.host ? target : 'ws://127.0.0.1:1', protocols)
      },
    })
}
