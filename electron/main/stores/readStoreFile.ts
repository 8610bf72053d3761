import { randomBytes } from 'node:crypto'
import { readFileSync, renameSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import * as v from 'valibot'

/** What reading a stored file came to. */
export type StoreReading<Data> =
  | { kind: 'absent' }
  | { kind: 'read'; data: Data }
  /** Its contents are nothing this version understands: moved, whole, to the file named. */
  | { kind: 'set-aside'; code: 'set-aside' | 'newer-version'; keptAs: string }
  /** It can be neither read nor moved; it must not be written over. */
  | { kind: 'locked' }

const stamp = (now: Date) => now.toISOString().slice(0, 19).replaceAll(':', '-')

function isNewer(content: unknown, version: number): boolean {
  return v.is(v.looseObject({ version: v.pipe(v.number(), v.minValue(version + 1)) }), content)
}

/**
 * Reads a stored file and checks it. One that can't be understood is renamed, never changed or deleted: the name says
 * what happened and when, and what was in it can be rescued by hand.
 */
export function readStoreFile<Data>(
  file: string,
  schema: v.GenericSchema<unknown, Data>,
  version: number,
  now: Date,
): StoreReading<Data> {
  let content: unknown
  try {
    // Bytes that are no text must count as damage, not be read as question marks and stored again.
    content = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file)))
    const parsed = v.safeParse(schema, content)
    if (parsed.success) return { kind: 'read', data: parsed.output }
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return { kind: 'absent' }
  }
  const newer = isNewer(content, version)
  const name = basename(file, '.json')
  // The random end keeps two damaged files of one second apart.
  const keptAs = `${name}.${newer ? 'newer' : 'unreadable'}-${stamp(now)}-${randomBytes(2).toString('hex')}.json`
  try {
    renameSync(file, join(dirname(file), keptAs))
  } catch {
    return { kind: 'locked' }
  }
  return { kind: 'set-aside', code: newer ? 'newer-version' : 'set-aside', keptAs }
}
