import type { Notice } from '#api/studyApi.ts'
import { setBookmark } from '#domain/userData/bookmarks.ts'
import { writeNote } from '#domain/userData/notes.ts'
import { shell } from 'electron'
import type { Study } from '../ipc/serveStudy.ts'
import type { LibraryShelf } from '../library/libraryShelf.ts'
import { readProof } from '../page/readProof.ts'
import { renderQuestion } from '../page/renderQuestion.ts'
import { isExternal } from '../page/resolveAddress.ts'
import type { UserData } from '../stores/openUserData.ts'
import { conductInterview } from './conductInterview.ts'
import { readMoment } from './steadyClock.ts'

interface StudyDeps {
  shelf: LibraryShelf
  userData: UserData
  notices: Notice[]
  /** Where the person's data is. */
  dataFolder: string
  chooseFolder(): Promise<boolean>
  useBundledLibrary(): Promise<void>
  /** Called when the interface's language or the theme has been set. */
  onSettings(): void
  readyToClose(): void
}

/** The contract, implemented over the library on the shelf and the person's stored data. */
export function createStudy(deps: StudyDeps): Study {
  const { shelf, userData, notices } = deps
  const { settings, bookmarks, notes, reading, interviews } = userData

  return {
    getLibrary: async () => shelf.library().overview,
    async getQuestion(id, lang) {
      const question = shelf.library().find(id, lang)
      return question && renderQuestion(question, shelf.library())
    },
    getProof: async (id) => readProof(shelf.library().root, id),
    search: async (request) => shelf.index().search(request, bookmarks.get().bookmarks),
    chooseFolder: deps.chooseFolder,
    useBundledLibrary: deps.useBundledLibrary,
    async openLink(url) {
      if (isExternal(url)) await shell.openExternal(url)
    },

    getSettings: async () => settings.get().settings,
    async changeSettings(change) {
      const changed = { ...settings.get().settings, ...change }
      settings.set({ version: 1, settings: changed })
      if ('theme' in change || 'interfaceLanguage' in change) deps.onSettings()
      return changed
    },

    getBookmarks: async () => bookmarks.get().bookmarks,
    async setBookmark(id, strength) {
      const changed = setBookmark(bookmarks.get().bookmarks, id, strength ?? undefined, Date.now())
      bookmarks.set({ version: 1, bookmarks: changed })
      return changed
    },

    getNotes: async () => notes.get().notes,
    async writeNote(id, text) {
      const changed = writeNote(notes.get().notes, id, text, Date.now())
      notes.set({ version: 1, notes: changed })
      shelf.replaceNote(id, changed[id])
      return changed[id]
    },

    getReading: async () => {
      const { opened, place } = reading.get()
      return { opened, ...(place === undefined ? {} : { place }) }
    },
    async keepPlace(place) {
      const opened = { ...reading.get().opened, [place.id]: Date.now() }
      reading.set({ version: 1, opened, place })
    },

    ...conductInterview({
      store: interviews,
      questions: () => shelf.library().questions,
      bookmarks: () => bookmarks.get().bookmarks,
      readMoment,
    }),

    getNotices: async () => notices,
    async showDataFolder() {
      const failure = await shell.openPath(deps.dataFolder)
      if (failure !== '') throw new Error(failure)
    },
    readyToClose: async () => deps.readyToClose(),
  }
}
