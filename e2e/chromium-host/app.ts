import { EventEmitter } from 'node:events'
import { join } from 'node:path'
import { appData, defaultPath, type PathName } from './appPaths.ts'
import { commandLine } from './commandLine.ts'
import { hostState } from './hostState.ts'
import type { Imitated } from './imitated.ts'
import { launch } from './launch.ts'
import { openWindows } from './openWindows.ts'
import { PreventableEvent } from './preventableEvent.ts'
import { takeInstanceLock } from './singleInstance.ts'
import { systemLanguages } from './systemLanguages.ts'

type Members =
  | 'name'
  | 'isPackaged'
  | 'commandLine'
  | 'getName'
  | 'setName'
  | 'getVersion'
  | 'getAppPath'
  | 'getPath'
  | 'setPath'
  | 'getLocale'
  | 'getPreferredSystemLanguages'
  | 'isReady'
  | 'whenReady'
  | 'quit'
  | 'exit'
  | 'focus'
  | 'requestSingleInstanceLock'
  | 'hasSingleInstanceLock'
  | 'setAppUserModelId'
  | 'setAboutPanelOptions'
  | 'showAboutPanel'

/** The app's life: https://www.electronjs.org/docs/latest/api/app */
export class App extends EventEmitter implements Pick<Imitated<Electron.App, Members>, Members> {
  name = launch.manifest.productName ?? launch.manifest.name ?? 'Electron'
  /** The host runs an app from its folder, never a packaged one. */
  readonly isPackaged = false
  readonly commandLine = commandLine
  readonly #paths = new Map<string, string>()
  readonly #ready = Promise.withResolvers<void>()
  #holdsLock = false

  getName(): string {
    return this.name
  }
  setName(name: string): void {
    this.name = name
  }
  getVersion(): string {
    return launch.manifest.version ?? '0.0.0'
  }
  getAppPath(): string {
    return launch.appPath
  }

  getPath(name: PathName | string): string {
    const userData =
      this.#paths.get('userData') ?? (launch.switches.get('user-data-dir') || join(appData(), this.name))
    return this.#paths.get(name) ?? defaultPath(name as PathName, userData)
  }
  setPath(name: string, path: string): void {
    this.#paths.set(name, path)
  }

  getLocale(): string {
    return this.getPreferredSystemLanguages()[0] ?? 'en-US'
  }
  getPreferredSystemLanguages(): string[] {
    return systemLanguages(commandLine.getSwitchValue('lang'), process.env)
  }

  isReady(): boolean {
    return hostState.ready
  }
  whenReady(): Promise<void> {
    return this.#ready.promise
  }
  /** Announces readiness: the event first, then the promise, which Playwright's loader counts on. */
  becomeReady(): void {
    hostState.ready = true
    this.emit('will-finish-launching')
    this.emit('ready', {}, {})
    this.#ready.resolve()
  }

  /** "Before-quit" comes first, then the windows close, each of which may refuse, then "will-quit". */
  quit(): void {
    if (hostState.quitting || hostState.exiting || isRefused('before-quit')) return
    hostState.quitting = true
    for (const window of [...openWindows.values()]) {
      window.close()
      if (!window.isDestroyed()) break
    }
    if (openWindows.size > 0 || isRefused('will-quit')) hostState.quitting = false
    else this.exit()
  }
  /** Ends at once: no window is asked, and neither "before-quit" nor "will-quit" is emitted. */
  exit(exitCode = 0): void {
    if (hostState.exiting) return
    hostState.exiting = true
    for (const window of [...openWindows.values()]) window.destroy()
    this.emit('quit', new PreventableEvent(), exitCode)
    // The code that called has a right to finish, even where there is no browser to wait for.
    setImmediate(() => {
      Promise.resolve(hostState.chromium?.close()).finally(() => process.exit(exitCode))
    })
  }
  focus(): void {
    openWindows.values().next().value?.focus()
  }

  requestSingleInstanceLock(additionalData?: Record<string, unknown>): boolean {
    const own = {
      argv: process.argv,
      workingDirectory: process.cwd(),
      additionalData: additionalData ?? null,
    }
    this.#holdsLock ||= takeInstanceLock(this.getPath('userData'), own, (second) =>
      this.emit(
        'second-instance',
        new PreventableEvent(),
        second.argv,
        second.workingDirectory,
        second.additionalData,
      ),
    )
    if (!this.#holdsLock) console.error('[chromium-host] Another instance runs on the same user data.')
    return this.#holdsLock
  }
  hasSingleInstanceLock(): boolean {
    return this.#holdsLock
  }

  // What only a system's desktop shows has nothing to stand on here.
  setAppUserModelId(): void {}
  setAboutPanelOptions(): void {}
  showAboutPanel(): void {}
}

function isRefused(name: 'before-quit' | 'will-quit'): boolean {
  const event = new PreventableEvent()
  app.emit(name, event)
  return event.defaultPrevented
}

/** Without a listener the app quits when its last window has closed; with one, the app decides. */
export function afterLastWindow(): void {
  if (hostState.quitting || hostState.exiting) return
  if (!app.emit('window-all-closed')) app.quit()
}

export const app = new App()
