import type { Notice } from '#api/studyApi.ts'
import { goalV1 } from '#domain/goal/Goal.ts'
import type { Language } from '#domain/question/Question.ts'
import { fitV1 } from '#domain/review/Fit.ts'
import { bookmarksV1 } from '#domain/userData/bookmarks.ts'
import { notesV1 } from '#domain/userData/notes.ts'
import { readingV1 } from '#domain/userData/reading.ts'
import { presetsV1 } from '#domain/userData/presets.ts'
import { firstSettings, settingsV1, settingsV2, upgradeSettings } from '#domain/userData/settings.ts'
import { studyDaysV1 } from '#domain/userData/studyDays.ts'
import { join } from 'node:path'
import * as v from 'valibot'
import { windowV1 } from '../window/windowBounds.ts'
import { openedFolderV1 } from '../library/openedFolder.ts'
import { openInterviews } from './openInterviews.ts'
import { openReviewLog } from './openReviewLog.ts'
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
      version: 2,
      schema: settingsV2,
      older: v.pipe(settingsV1, v.transform(upgradeSettings)),
      empty: { version: 2, settings: firstSettings(system) },
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
    presets: openStore({ ...common, name: 'presets', schema: presetsV1, empty: { version: 1, presets: [] } }),
    schedule: openStore({ ...common, name: 'schedule', schema: fitV1, empty: { version: 1 } }),
    goal: openStore({ ...common, name: 'goal', schema: goalV1, empty: { version: 1 } }),
    studyDays: openStore({ ...common, name: 'days', schema: studyDaysV1, empty: { version: 1, days: {} } }),
    reviews: openReviewLog(folder, onNotice),
    interviews: openInterviews(join(folder, 'interviews'), onNotice),
  }
}

export type UserData = ReturnType<typeof openUserData>
