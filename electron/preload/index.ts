import { eventChannels, methodChannels } from '#api/channels.ts'
import { contextBridge, ipcRenderer } from 'electron'

/** Electron wraps what a handler threw in a sentence about channels, which means nothing to the person who reads it. */
const unwrap = (error: unknown): never => {
  const text = error instanceof Error ? error.message : String(error)
  throw new Error(text.replace(/^Error invoking remote method '[^']*': (?:\w*Error: )?/, ''))
}

const methods = Object.entries(methodChannels).map(([method, channel]) => [
  method,
  (...args: unknown[]) => ipcRenderer.invoke(channel, ...args).catch(unwrap),
])

const events = Object.entries(eventChannels).map(([event, channel]) => [
  event,
  (listener: (...args: unknown[]) => void) => {
    const heard = (_event: unknown, ...args: unknown[]) => listener(...args)
    ipcRenderer.on(channel, heard)
    return () => {
      ipcRenderer.off(channel, heard)
    }
  },
])

contextBridge.exposeInMainWorld('study', Object.fromEntries([...methods, ...events]))
