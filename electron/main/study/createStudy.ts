import type { Notice } from '#api/studyApi.ts'
import { timeAtHand } from '#domain/interview/timeAtHand.ts'
import { createSchedule } from '#domain/review/createSchedule.ts'
import { setBookmark } from '#domain/userData/bookmarks.ts'
import { writeNote } from '#domain/userData/notes.ts'
import { shell, type BrowserWindow } from 'electron'
import type { Study } from '../ipc/serveStudy.ts'
import type { LibraryShelf } from '../library/libraryShelf.ts'
import { readProof } from '../page/readProof.ts'
import { renderQuestion } from '../page/renderQuestion.ts'
import { isExternal } from '../page/resolveAddress.ts'
import type { UserData } from '../stores/openUserData.ts'
import { backUp } from './backUp.ts'
import { conductInterview } from './conductInterview.ts'
import { keepFit } from './keepFit.ts'
import { keepPresets } from './keepPresets.ts'
import { keepRecordings } from './keepRecordings.ts'
import { keepReviews } from './keepReviews.ts'
import { noteActivity } from './noteActivity.ts'
import { saveDocument } from './saveDocument.ts'
import { proposeFrom } from './proposeFrom.ts'
import { readMoment } from './steadyClock.ts'
import { watchClock } from './watchClock.ts'

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
  /** Called when the interview has changed by itself. */
  onInterviewChanged(): void
  readyToClose(): void
  /** The window, while there is one. */
  window(): BrowserWindow | undefined
}

/** The contract, implemented over the library on the shelf and the person's stored data. */
export function createStudy(deps: StudyDeps): Study {
  const { shelf, userData, notices } = deps
  const { settings, bookmarks, notes, reading, interviews, reviews, goal } = userData
  const studied = noteActivity(userData.studyDays, Date.now)
  const interview = conductInterview({
    store: interviews,
    reviews,
    questions: () => shelf.library().questions,
    bookmarks: () => bookmarks.get().bookmarks,
    cards: () =>
      createSchedule({
        retention: settings.get().settings.retention,
        weights: userData.schedule.get().fit?.weights,
      }).replay(reviews.all()),
    propose: proposeFrom(shelf.library),
    readMoment,
    onChanged: deps.onInterviewChanged,
  })
  watchClock(interview)

  return {
    getLibrary: async () => shelf.library().overview,
    getRows: async (from, count) => shelf.library().rows(from, count),
    getReadingProgress: async () => shelf.progress(),
    async getQuestion(id, lang) {
      const question = await shelf.find(id, lang)
      return question && renderQuestion(question, shelf.library())
    },
    getProof: async (id) => readProof(shelf.library().root, id),
    search: (request) => shelf.search(request, bookmarks.get().bookmarks),
    chooseFolder: deps.chooseFolder,
    useBundledLibrary: deps.useBundledLibrary,
    async openLink(url) {
      if (isExternal(url)) await shell.openExternal(url)
    },

    getSettings: async () => settings.get().settings,
    async changeSettings(change) {
      const changed = { ...settings.get().settings, ...change }
      settings.set({ version: 2, settings: changed })
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
      studied()
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
      studied()
      const opened = { ...reading.get().opened, [place.id]: Date.now() }
      reading.set({ version: 1, opened, place })
    },

    async startInterview(plan) {
      // What has been read by then is no fair choice among all.
      await shelf.whole()
      return interview.startInterview(plan)
    },
    getOpenInterview: interview.getOpenInterview,
    listInterviews: interview.listInterviews,
    async applyToInterview(event) {
      const open = interviews.open()
      studied(open && timeAtHand(open))
      return interview.applyToInterview(event)
    },
    ...keepPresets(userData.presets),
    ...keepRecordings(deps.dataFolder),
    ...keepReviews(reviews, Date.now, studied),
    ...keepFit(userData.schedule, reviews, Date.now),
    getGoal: async () => goal.get().goal,
    async setGoal(chosen) {
      goal.set({ version: 1, ...(chosen === null ? {} : { goal: chosen }) })
      return chosen ?? undefined
    },
    getStudyDays: async () => userData.studyDays.get().days,

    saveDocument: (document) => saveDocument(deps.window(), document),

    getNotices: async () => notices,
    backUp: (withRecordings) => backUp(deps.window(), deps.dataFolder, withRecordings),
    async showDataFolder() {
      const failure = await shell.openPath(deps.dataFolder)
      if (failure !== '') throw new Error(failure)
    },
    readyToClose: async () => deps.readyToClose(),
  }
}
