import type { Notice } from '#api/studyApi.ts'
import type { Language } from '#domain/question/Question.ts'
import { bookmarksV1 } from '#domain/userData/bookmarks.ts'
import { notesV1 } from '#domain/userData/notes.ts'
import { readingV1 } from '#domain/userData/reading.ts'
import { firstSettings, settingsV1 } from '#domain/userData/settings.ts'
import { join } from 'node:path'
import { windowV1 } from '../window/windowBounds.ts'
import { openedFolderV1 } from '../library/openedFolder.ts'
import { openInterviews } from './openInterviews.ts'
import { openStore } from './openStore.ts'

/**
 * Opens everything the person has stored, one file for each kind.
 * @param system the first language of the system that the app speaks
 */
export function openUserData(folder: string, system: Language, onNotice: (notice: Notice) => void) {
  const common = { folder, version: 1, onNotice }
  return {
    settings: openStore({
      ...common,
      name: 'settings',
      schema: settingsV1,
      empty: { version: 1, settings: firstSettings(system) },
    }),
    bookmarks: openStore({
      ...common,
      name: 'bookmarks',
      schema: bookmarksV1,
      empty: { version: 1, bookmarks: {} },
    }),
    notes: openStore({ ...common, name: 'notes', schema: notesV1, empty: { version: 1, notes: {} } }),
    reading: openStore({ ...common, name: 'reading', schema: readingV1, empty: { version: 1, opened: {} } }),
    window: openStore({
      ...common,
      name: 'window',
      schema: windowV1,
      empty: { version: 1, maximized: false },
    }),
    openedFolder: openStore({ ...common, name: 'library', schema: openedFolderV1, empty: { version: 1 } }),
    interviews: openInterviews(join(folder, 'interviews'), onNotice),
  }
}

export type UserData = ReturnType<typeof openUserData>
