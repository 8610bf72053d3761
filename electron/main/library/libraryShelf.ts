import { createSearchIndex, type SearchIndex } from '#domain/search/createSearchIndex.ts'
import { noSynonyms } from '#domain/search/synonyms.ts'
import type { Notes } from '#domain/userData/notes.ts'
import { openLibrary, type OpenLibrary } from './openLibrary.ts'

/** The one library that is open, with its index. */
export interface LibraryShelf {
  library(): OpenLibrary
  index(): SearchIndex
  /** Has the index follow a note; one that is not built yet will read the notes as they are then. */
  replaceNote: SearchIndex['replaceNote']
  /**
   * Opens another folder in its place.
   * @throws when the folder cannot be listed; the library that was open then stays
   */
  open(folder: string, bundled: boolean): Promise<void>
}

/** @param notes the notes as they are now, which are searched with the questions */
export function createShelf(notes: () => Notes): LibraryShelf {
  const nothing: OpenLibrary = {
    root: '',
    questions: [],
    overview: { rows: [], problems: [] },
    synonyms: noSynonyms,
    find: () => undefined,
    languagesOf: () => [],
    findByFile: () => undefined,
    findByName: () => undefined,
  }
  let library = nothing
  let index: SearchIndex | undefined
  return {
    library: () => library,
    // Built at the first search: a large folder should not hold up the window that shows it.
    index: () => (index ??= createSearchIndex(library.questions, notes(), library.synonyms)),
    replaceNote: (id, note) => index?.replaceNote(id, note),
    async open(folder, bundled) {
      library = await openLibrary(folder, bundled)
      index = undefined
    },
  }
}
