import { spawn, type ChildProcess } from 'node:child_process'
import { EventEmitter } from 'node:events'
import type { Readable, Writable } from 'node:stream'
import { setTimeout as pause } from 'node:timers/promises'
import { chromiumFlags, type ChromiumOptions } from './chromiumFlags.ts'
import { DevToolsPipe, type DevToolsSession } from './devToolsPipe.ts'

/** How long a Chromium that still holds the profile is waited for, in milliseconds. */
const profileTimeout = 10_000
/** How long Chromium may take to close before it is killed, in milliseconds. */
const closeTimeout = 3_000

/** A running Chromium. Emits 'exit' once, when its process has ended. */
export class Chromium extends EventEmitter {
  readonly pipe: DevToolsPipe
  readonly browser: DevToolsSession
  readonly #process: ChildProcess
  /** Its version, such as "156.0.8078.79". */
  version = ''
  /** What Chromium has printed lately, for the case that it does not start. */
  lastWords = ''
  /** Why there is no process at all: the file is missing or cannot be run. */
  spawnError: Error | undefined
  #running = true

  constructor(path: string, options: ChromiumOptions) {
    super()
    this.#process = spawn(path, chromiumFlags(options), {
      stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
      // On Linux Chromium takes its language from here and not from --lang.
      env: { ...process.env, LANGUAGE: options.language },
    })
    // Node types the two extra pipes as streams of either direction; their direction is fixed by Chromium.
    const [, , , toBrowser, fromBrowser] = this.#process.stdio as unknown as [
      ...unknown[],
      Writable,
      Readable,
    ]
    this.pipe = new DevToolsPipe(toBrowser as Writable, fromBrowser as Readable)
    this.browser = this.pipe.session()
    this.#process.on('error', (error) => (this.spawnError = error))
    this.#process.on('exit', () => this.#ended())
    this.#process.stderr?.setEncoding('utf8').on('data', (text: string) => this.#hear(text))
  }

  /** Waits until Chromium answers. Rejects when it has ended instead. */
  async started(): Promise<void> {
    const { product } = await this.browser.send('Browser.getVersion')
    this.version = product.split('/')[1] ?? product
  }

  /** Ends Chromium, at the latest after `closeTimeout`. */
  async close(): Promise<void> {
    if (!this.#running) return
    const exited = new Promise((resolve) => this.once('exit', resolve))
    this.browser.send('Browser.close').catch(() => {})
    await Promise.race([exited, pause(closeTimeout, undefined, { ref: false })])
    this.kill()
  }

  kill(): void {
    if (this.#running) this.#process.kill('SIGKILL')
  }

  #ended(): void {
    if (!this.#running) return
    this.#running = false
    this.emit('exit')
  }

  /** Passes on the line by which Playwright finds the browser; the rest is Chromium talking to itself. */
  #hear(text: string): void {
    const heard = this.lastWords + text
    const announcement = /^DevTools listening on .*\n/m.exec(heard)
    if (announcement) process.stderr.write(announcement[0])
    this.lastWords = heard.slice(announcement ? announcement.index + announcement[0].length : -2000)
  }
}

/**
 * Starts Chromium and waits until it answers. One that ends at once has met another Chromium that still holds the
 * profile, which happens for a moment after a host was killed; it is tried again until `profileTimeout`.
 * @throws when Chromium does not start.
 */
export async function startChromium(path: string, options: ChromiumOptions): Promise<Chromium> {
  const deadline = performance.now() + profileTimeout
  for (;;) {
    const chromium = new Chromium(path, options)
    try {
      await chromium.started()
      return chromium
    } catch {
      chromium.kill()
      if (chromium.spawnError || performance.now() > deadline)
        throw new Error(`${path} does not start. ${chromium.spawnError?.message ?? chromium.lastWords}`)
      await pause(250)
    }
  }
}
