import { randomBytes } from 'node:crypto'
import { constants, copyFileSync, readFileSync, renameSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import * as v from 'valibot'

/** What reading a stored file came to. */
export type StoreReading<Data> =
  | { kind: 'absent' }
  | { kind: 'read'; data: Data }
  /** It was stored by an earlier version; the file as it was is kept under another name. */
  | { kind: 'upgraded'; data: Data }
  /** Its contents are nothing this version understands: moved, whole, to the file named. */
  | { kind: 'set-aside'; code: 'set-aside' | 'newer-version'; keptAs: string }
  /** It can be neither read nor moved, or not copied before it is upgraded; it must not be written over. */
  | { kind: 'locked'; data?: Data }

const stamp = (now: Date) => now.toISOString().slice(0, 19).replaceAll(':', '-')

function copyBeside(file: string, name: string): boolean {
  try {
    copyFileSync(file, join(dirname(file), name), constants.COPYFILE_EXCL)
    return true
  } catch {
    return false
  }
}

function isNewer(content: unknown, version: number): boolean {
  return v.is(v.looseObject({ version: v.pipe(v.number(), v.minValue(version + 1)) }), content)
}

/** What the functions here need to know of one kind of stored file. */
export interface StoreFormat<Data> {
  schema: v.GenericSchema<unknown, Data>
  version: number
  /** Reads what earlier versions stored as this one would have stored it. */
  older?: v.GenericSchema<unknown, Data>
}

/**
 * Reads a stored file and checks it; one of an earlier version is copied before it is brought up to date. One that
 * can't be understood is renamed, never changed or deleted: the name says what happened and when, and what was in it
 * can be rescued by hand.
 */
export function readStoreFile<Data>(
  file: string,
  { schema, version, older }: StoreFormat<Data>,
  now: Date,
): StoreReading<Data> {
  const name = basename(file, '.json')
  // The random end keeps two files of one second apart.
  const keptAs = (why: string) => `${name}.${why}-${stamp(now)}-${randomBytes(2).toString('hex')}.json`
  let content: unknown
  try {
    // Bytes that are no text must count as damage, not be read as question marks and stored again.
    content = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file)))
    const parsed = v.safeParse(schema, content)
    if (parsed.success) return { kind: 'read', data: parsed.output }
    const old = older && v.safeParse(older, content)
    if (old?.success) {
      const kept = copyBeside(file, keptAs(`before-version-${version}`))
      return { kind: kept ? 'upgraded' : 'locked', data: old.output }
    }
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return { kind: 'absent' }
  }
  const newer = isNewer(content, version)
  const aside = keptAs(newer ? 'newer' : 'unreadable')
  try {
    renameSync(file, join(dirname(file), aside))
  } catch {
    return { kind: 'locked' }
  }
  return { kind: 'set-aside', code: newer ? 'newer-version' : 'set-aside', keptAs: aside }
}
