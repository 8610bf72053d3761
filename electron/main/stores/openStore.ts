import type { Notice } from '#api/studyApi.ts'
import Store from 'electron-store'
import { join } from 'node:path'
import type * as v from 'valibot'
import { readStoreFile } from './readStoreFile.ts'

/** One kind of the person's data: read from the disk once, held in memory, written through at each change. */
export interface DataStore<Data> {
  get(): Data
  /** @throws when the disk refuses; what was stored before is then still whole */
  set(data: Data): void
}

interface StoreOptions<Data> {
  folder: string
  /** The file's name without `.json`. */
  name: string
  schema: v.GenericSchema<unknown, Data>
  version: number
  /** What there is when nothing was stored. */
  empty: NoInfer<Data>
  /** Told when a file could not be used. */
  onNotice(notice: Notice): void
}

/** Opens one store file. Migrations between versions belong here, before the schema, each after a backup. */
export function openStore<Data extends object | undefined>(options: StoreOptions<Data>): DataStore<Data> {
  const { folder, name, schema, version, empty, onNotice } = options
  const reading = readStoreFile(join(folder, `${name}.json`), schema, version, new Date())
  if (reading.kind === 'set-aside') {
    onNotice({ code: reading.code, name: `${name}.json`, keptAs: reading.keptAs })
  }
  let data: Data = reading.kind === 'read' ? reading.data : empty
  if (reading.kind === 'locked') {
    onNotice({ code: 'not-saved', name: `${name}.json` })
    return { get: () => data, set: (next) => void (data = next) }
  }
  const disk = new Store({ cwd: folder, name, accessPropertiesByDotNotation: false })
  return {
    get: () => data,
    set: (next) => {
      disk.store = next as Record<string, unknown>
      data = next
    },
  }
}
