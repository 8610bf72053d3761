import { EventEmitter } from 'node:events'
import type { Readable, Writable } from 'node:stream'
import type { CDPSession } from '@playwright/test'

/** Commands to one DevTools target and events from it, typed by Playwright's copy of the protocol. */
export interface DevToolsSession {
  send: CDPSession['send']
  on: CDPSession['on']
}

declare const _session: CDPSession

/** A request that Chromium holds until it is told what to do with it. */
export type PausedRequest = Parameters<Parameters<typeof _session.on<'Fetch.requestPaused'>>[1]>[0]

interface Incoming {
  id?: number
  sessionId?: string
  method?: string
  params?: unknown
  result?: unknown
  error?: { message: string }
}

interface Pending {
  method: string
  resolve: (result: unknown) => void
  reject: (error: Error) => void
}

/** A command that could not be carried out because its page or the whole browser has closed meanwhile. */
export class TargetGone extends Error {}

const goneMessages =
  /Session with given id not found|Target closed|No target with given id|navigated or closed/

/**
 * The DevTools protocol over `--remote-debugging-pipe`: JSON messages ended by a zero byte.
 * When this process dies the pipe closes with it, and Chromium ends: nothing is left running.
 */
export class DevToolsPipe {
  readonly #toBrowser: Writable
  readonly #pending = new Map<number, Pending>()
  readonly #sessions = new Map<string, EventEmitter>()
  #lastId = 0
  #closed = false

  constructor(toBrowser: Writable, fromBrowser: Readable) {
    this.#toBrowser = toBrowser
    // Writing into a pipe whose reader has gone is reported by the close of the other one.
    toBrowser.on('error', () => {})
    let unfinished = ''
    fromBrowser.setEncoding('utf8').on('data', (text: string) => {
      const messages = (unfinished + text).split('\0')
      unfinished = messages.pop() ?? ''
      for (const message of messages) this.#receive(JSON.parse(message))
    })
    fromBrowser.on('close', () => this.#close())
  }

  /** The session of one target, or of the browser itself when no id is given. */
  session(id = ''): DevToolsSession {
    const events = this.#sessions.get(id) ?? new EventEmitter()
    this.#sessions.set(id, events)
    const send = (method: string, params: unknown = {}): Promise<unknown> => {
      if (this.#closed) return Promise.reject(new TargetGone(method))
      return new Promise((resolve, reject) => {
        this.#pending.set(++this.#lastId, { method, resolve, reject })
        const message = { id: this.#lastId, method, params, ...(id && { sessionId: id }) }
        this.#toBrowser.write(JSON.stringify(message) + '\0')
      })
    }
    // The protocol's types say which parameters and results belong to which method; the wire does not.
    return { send: send as CDPSession['send'], on: events.on.bind(events) as unknown as CDPSession['on'] }
  }

  #receive({ id, sessionId = '', method, params, result, error }: Incoming): void {
    if (id === undefined) {
      this.#sessions.get(sessionId)?.emit(method ?? '', params)
      return
    }
    const pending = this.#pending.get(id)
    this.#pending.delete(id)
    if (!error) pending?.resolve(result)
    else if (goneMessages.test(error.message)) pending?.reject(new TargetGone(pending.method))
    else pending?.reject(new Error(`${pending.method}: ${error.message}`))
  }

  #close(): void {
    this.#closed = true
    for (const { method, reject } of this.#pending.values()) reject(new TargetGone(method))
    this.#pending.clear()
  }
}

/** Lets a command finish on its own. Its target closing meanwhile is no fault; anything else is reported. */
export function inBackground(command: Promise<unknown>): void {
  command.catch((error: unknown) => {
    if (!(error instanceof TargetGone)) console.error('[chromium-host]', error)
  })
}
