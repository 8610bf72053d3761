import type { ReadingProgress } from '#api/studyApi.ts'
import type { Language, Question } from '#domain/question/Question.ts'
import type { SearchIndex } from '#domain/search/createSearchIndex.ts'
import type { SearchAnswer } from '#domain/search/searchRequest.ts'
import type { Notes } from '#domain/userData/notes.ts'
import { basename } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import type { OpenLibrary } from './createLibrary.ts'
import { startReading, type Reading } from './startReading.ts'

/** The one library that is open, with its index. */
export interface LibraryShelf {
  library(): OpenLibrary
  /** Searches what has been read; where nothing has, it waits for the first. */
  search(...args: Parameters<SearchIndex['search']>): Promise<SearchAnswer>
  /** How far the reading has come; undefined while nothing is being read. */
  progress(): ReadingProgress | undefined
  /** Resolves when the library that is open has been read whole. */
  whole(): Promise<void>
  /** The question in the language asked for, else in any; while it may still be read it is waited for. */
  find(id: string, lang: Language): Promise<Question | undefined>
  /** Has the index follow a note. */
  replaceNote: SearchIndex['replaceNote']
  /**
   * Opens another folder in place of the one that is open, and stops reading that. A large one comes before it has been
   * read; resolves to false when still another was opened meanwhile.
   * @throws when the folder cannot be listed; the library that was open then stays
   */
  open(folder: string, bundled: boolean): Promise<boolean>
  /** Reads the library anew; the one that is open stays until that is done. */
  reload(): Promise<void>
}

interface ShelfDeps {
  /** The path of the program that reads a library in a thread. */
  program: string
  /** Where indexes are kept between two starts. */
  cacheFolder: string
  /** Whether the files of the bundled questions may change. */
  bundledChanges: boolean
  /** The notes as they are now, which are searched with the questions. */
  notes(): Notes
  /** Called when another library is open, it has been read whole, or its files have changed. */
  onChanged(): void
  onProgress(progress: ReadingProgress | undefined): void
  /** Called when the reading of a folder has broken off. */
  onBroken(folder: string, error: Error): void
}

/** How long a library is waited for before it is shown unread, in ms: a small one shows no empty list first. */
const patience = 500

/** A shelf without a library; one has to be opened before anything is asked of it. */
export function createShelf(deps: ShelfDeps): LibraryShelf {
  let open: { reading: Reading; bundled: boolean } | undefined
  let opening: Reading | undefined
  /** How the last replacement comes out. */
  let replacing: Promise<unknown> = Promise.resolve()

  const current = () => {
    if (open === undefined) throw new Error('No library is open.')
    return open.reading
  }
  const newest = () => opening ?? open?.reading
  const progress = () => newest()?.progress()

  function start(root: string, bundled: boolean): Reading {
    const reading: Reading = startReading({
      program: deps.program,
      root,
      folder: bundled ? undefined : basename(root) || root,
      cacheFolder: deps.cacheFolder,
      watched: !bundled || deps.bundledChanges,
      notes: deps.notes(),
      onProgress: () => {
        if (reading === newest()) deps.onProgress(progress())
      },
      onChanged: deps.onChanged,
      onOutdated: () => void readAnew(reading).catch((error: Error) => deps.onBroken(root, error)),
      onBroken: (error) => deps.onBroken(root, error),
    })
    return reading
  }

  /** Puts a library in the place of the one that is open as soon as it is ready; the last that was started wins. */
  async function replace(root: string, bundled: boolean, isReady: (reading: Reading) => Promise<unknown>) {
    opening?.stop()
    const reading = start(root, bundled)
    opening = reading
    try {
      await reading.listed
      await isReady(reading)
    } catch (error) {
      if (opening === reading) opening = undefined
      deps.onProgress(progress())
      throw error
    }
    if (opening !== reading) {
      // Who waits for a library finds one: at the start there is none before that.
      await replacing.catch(() => {})
      return false
    }
    open?.reading.stop()
    open = { reading, bundled }
    opening = undefined
    deps.onChanged()
    void reading.read.then(() => {
      if (open?.reading === reading) deps.onChanged()
    })
    return true
  }

  /** The folder that is being opened goes first: the person asked for it. */
  async function readAnew(outdated: Reading): Promise<void> {
    while (opening !== undefined) await replacing.catch(() => {})
    if (outdated === open?.reading) await shelf.reload()
  }

  const shelf: LibraryShelf = {
    library: () => current().library,
    async search(...args) {
      await current().searchable
      return { ...(await current().search(...args)), reading: progress() !== undefined }
    },
    progress,
    async whole() {
      let reading: Reading
      do {
        reading = current()
        await reading.read
      } while (reading !== current())
    },
    async find(id, lang) {
      const { library, more, progress } = current()
      let found = library.find(id, lang)
      while (found === undefined && progress() !== undefined) {
        await more()
        found = library.find(id, lang)
      }
      return found
    },
    replaceNote(id, note) {
      for (const reading of [open?.reading, opening]) reading?.replaceNote(id, note)
    },
    open(folder, bundled) {
      const replaced = replace(folder, bundled, ({ read }) => Promise.race([read, setTimeout(patience)]))
      replacing = replaced
      return replaced
    },
    async reload() {
      if (open === undefined) return
      replacing = replace(open.reading.library.root, open.bundled, ({ read }) => read)
      await replacing
    },
  }
  return shelf
}
