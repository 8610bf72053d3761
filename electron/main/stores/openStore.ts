import type { Notice } from '#api/studyApi.ts'
import Store from 'electron-store'
import { join } from 'node:path'
import { readStoreFile, type StoreFormat } from './readStoreFile.ts'

/** One kind of the person's data: read from the disk once, held in memory, written through at each change. */
export interface DataStore<Data> {
  get(): Data
  /** @throws when the disk refuses; what was stored before is then still whole */
  set(data: Data): void
}

interface StoreOptions<Data> extends StoreFormat<Data> {
  folder: string
  /** The file's name without `.json`. */
  name: string
  /** What there is when nothing was stored. */
  empty: NoInfer<Data>
  /** Told when a file could not be used. */
  onNotice(notice: Notice): void
}

/** Opens one store file; what an earlier version stored is brought up to date at once. */
export function openStore<Data extends object | undefined>(options: StoreOptions<Data>): DataStore<Data> {
  const { folder, name, empty, onNotice } = options
  const reading = readStoreFile(join(folder, `${name}.json`), options, new Date())
  if (reading.kind === 'set-aside') {
    onNotice({ code: reading.code, name: `${name}.json`, keptAs: reading.keptAs })
  }
  let data: Data = 'data' in reading ? (reading.data ?? empty) : empty
  if (reading.kind === 'locked') {
    onNotice({ code: 'not-saved', name: `${name}.json` })
    return { get: () => data, set: (next) => void (data = next) }
  }
  const disk = new Store({ cwd: folder, name, accessPropertiesByDotNotation: false })
  const set = (next: Data) => {
    disk.store = next as Record<string, unknown>
    data = next
  }
  if (reading.kind === 'upgraded') {
    try {
      set(reading.data)
    } catch {
      // The file of the earlier version is still whole, and is brought up to date at the next start.
      onNotice({ code: 'not-saved', name: `${name}.json` })
    }
  }
  return { get: () => data, set }
}
