import type { ReadingProgress } from '#api/studyApi.ts'
import { createSearchIndex, type SearchIndex } from '#domain/search/createSearchIndex.ts'
import { inTurns } from '#domain/steps/inTurns.ts'
import type { Notes } from '#domain/userData/notes.ts'
import { createLibrary, type OpenLibrary } from './createLibrary.ts'
import type { LibraryMessage, ReaderData } from './LibraryMessage.ts'
import { mainTurns } from './mainTurns.ts'
import { readInThread } from './readInThread.ts'
import { searchInTurns, type Search } from './searchInTurns.ts'

/** A library that is being read, or has been. */
export interface Reading {
  library: OpenLibrary
  /** Searches what has been read. */
  search: Search
  /** Has the index follow a note. */
  replaceNote: SearchIndex['replaceNote']
  /** How far it has come; undefined when it is over. */
  progress(): ReadingProgress | undefined
  /** Resolves when the folder has been listed; rejects when it cannot be. */
  listed: Promise<void>
  /** Resolves when the library has been read whole, or its reading was stopped or broke off. */
  read: Promise<void>
  /** Resolves when something can be found, though more may still be read. */
  searchable: Promise<void>
  /** Resolves when there is more than there was. */
  more(): Promise<void>
  stop(): void
}

interface ReadingDeps extends ReaderData {
  /** The path of the thread's program. */
  program: string
  /** The name the library is shown by; none for the bundled questions. */
  folder: string | undefined
  /** The notes that are found with the questions. */
  notes: Notes
  onProgress(): void
  /** Called when files have changed, after the library had been read. */
  onChanged(): void
  /** Called when so much has changed that the library must be read anew. */
  onOutdated(): void
  /** Called when the reading broke off after the folder had been listed: what has been read by then stays. */
  onBroken(error: Error): void
}

/** Reads a library in a thread of its own; what has been read can be asked for and found meanwhile. */
export function startReading(deps: ReadingDeps): Reading {
  const library = createLibrary(deps.root, deps.folder)
  const index = createSearchIndex(deps.notes)
  const listed = Promise.withResolvers<void>()
  const read = Promise.withResolvers<void>()
  const searchable = Promise.withResolvers<void>()
  let more = Promise.withResolvers<void>()
  let progress: ReadingProgress | undefined = { files: 0, filesRead: 0, questions: 0 }
  let isListed = false
  let isRead = false

  const tellMore = () => {
    more.resolve()
    more = Promise.withResolvers()
    deps.onProgress()
  }
  const end = () => {
    progress = undefined
    listed.resolve()
    read.resolve()
    searchable.resolve()
    tellMore()
  }

  const putInOrder = (order: Uint32Array) => {
    index.setOrder(order)
    index.setSynonyms(library.synonyms)
  }

  function take(message: LibraryMessage): void {
    switch (message.kind) {
      case 'refused':
        listed.reject(new Error(message.reason))
        return stop()
      case 'listed':
        isListed = true
        progress = { files: message.files, filesRead: 0, questions: 0 }
        return listed.resolve()
      case 'kept-index':
        searchable.resolve()
        return index.putWhole(message.part)
      case 'questions': {
        const { questions, filesRead } = message
        library.add(message)
        index.arrive(questions)
        if (progress) progress = { ...progress, filesRead, questions: progress.questions + questions.length }
        return tellMore()
      }
      case 'indexed':
        index.add(message.part)
        return searchable.resolve()
      case 'read':
        isRead = true
        library.finish(message)
        putInOrder(message.order)
        return read.resolve()
      case 'done':
        return end()
      case 'indexed-anew':
      case 'whole-index':
        return index.putWhole(message.part)
      case 'changed':
        library.replace(message.files, message)
        for (const { file, questions } of message.files) index.replaceFile(file, questions)
        putInOrder(message.order)
        return deps.onChanged()
      case 'outdated':
        return deps.onOutdated()
    }
  }

  const { root, cacheFolder, watched } = deps
  const stopThread = readInThread(
    deps.program,
    { root, cacheFolder, watched },
    {
      onMessage: take,
      onBroken(error) {
        if (!isListed) return listed.reject(error)
        // What has come stands in the order in which it came.
        if (!isRead)
          library.finish({ order: Uint32Array.from(library.questions.keys()), problems: [], synonyms: [] })
        void inTurns(index.catchUp(), mainTurns).finally(() => {
          end()
          deps.onBroken(error)
        })
      },
    },
  )
  const stop = () => {
    stopThread()
    end()
  }
  return {
    library,
    search: searchInTurns(index),
    replaceNote: index.replaceNote,
    progress: () => progress,
    listed: listed.promise,
    read: read.promise,
    searchable: searchable.promise,
    more: () => more.promise,
    stop,
  }
}
