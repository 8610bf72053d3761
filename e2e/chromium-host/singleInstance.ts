import { mkdirSync, readFileSync, readdirSync, renameSync, rmSync, watch, writeFileSync } from 'node:fs'
import { uptime } from 'node:os'
import { join } from 'node:path'

/** What a later start hands to the instance that runs. */
export interface SecondInstance {
  argv: string[]
  workingDirectory: string
  additionalData: unknown
}

interface Holder {
  pid: number
  /** When the machine started, in milliseconds: after a restart the same pid is somebody else's. */
  booted: number
}

/** Two readings of the time of the machine's start differ by clock corrections, in milliseconds. */
const bootTolerance = 60_000

/**
 * Takes the lock on a folder of user data, or hands over to the instance that holds it.
 * Files do it, since the answer is needed at once: a lock with the holder's pid, and a folder for messages.
 * https://www.electronjs.org/docs/latest/api/app#apprequestsingleinstancelockadditionaldata
 *
 * @returns whether this process holds the lock now
 */
export function takeInstanceLock(
  userData: string,
  own: SecondInstance,
  onSecondInstance: (instance: SecondInstance) => void,
): boolean {
  const lock = join(userData, 'host.lock')
  const inbox = join(userData, 'host-inbox')
  mkdirSync(inbox, { recursive: true })
  if (!createLock(lock)) {
    if (isHeld(lock)) {
      post(inbox, own)
      return false
    }
    rmSync(lock, { force: true })
    if (!createLock(lock)) return false
  }
  for (const left of readdirSync(inbox)) rmSync(join(inbox, left), { force: true })
  const watcher = watch(inbox, () => collect(inbox, onSecondInstance))
  watcher.unref()
  process.on('exit', () => rmSync(lock, { force: true }))
  return true
}

function bootTime(): number {
  return Date.now() - uptime() * 1000
}

function createLock(lock: string): boolean {
  try {
    const holder: Holder = { pid: process.pid, booted: bootTime() }
    writeFileSync(lock, JSON.stringify(holder), { flag: 'wx' })
    return true
  } catch {
    return false
  }
}

/** Whether the process named in a lock is still there. A host that was killed leaves its lock behind. */
function isHeld(lock: string): boolean {
  try {
    const holder: Holder = JSON.parse(readFileSync(lock, 'utf8'))
    process.kill(holder.pid, 0)
    return Math.abs(holder.booted - bootTime()) < bootTolerance
  } catch {
    return false
  }
}

function post(inbox: string, instance: SecondInstance): void {
  const unfinished = join(inbox, `${process.pid}.part`)
  writeFileSync(unfinished, JSON.stringify(instance))
  renameSync(unfinished, join(inbox, `${process.pid}.json`))
}

function collect(inbox: string, onSecondInstance: (instance: SecondInstance) => void): void {
  for (const name of readdirSync(inbox).filter((name) => name.endsWith('.json'))) {
    const path = join(inbox, name)
    const instance: SecondInstance = JSON.parse(readFileSync(path, 'utf8'))
    rmSync(path)
    onSecondInstance(instance)
  }
}
