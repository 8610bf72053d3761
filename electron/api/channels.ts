import type { StudyEvent, StudyMethod } from './studyApi.ts'

/** The channel of each method; main serves them all, the preload offers them all. */
export const methodChannels = {
  getLibrary: 'library:get',
  getQuestion: 'library:question',
  getProof: 'library:proof',
  search: 'library:search',
  chooseFolder: 'library:choose-folder',
  useBundledLibrary: 'library:use-bundled',
  openLink: 'link:open',
  getSettings: 'settings:get',
  changeSettings: 'settings:change',
  getBookmarks: 'bookmarks:get',
  setBookmark: 'bookmarks:set',
  getNotes: 'notes:get',
  writeNote: 'notes:write',
  getReading: 'reading:get',
  keepPlace: 'reading:keep-place',
  startInterview: 'interview:start',
  getOpenInterview: 'interview:open',
  applyToInterview: 'interview:apply',
  listInterviews: 'interview:list',
  getNotices: 'notices:get',
  showDataFolder: 'data:show-folder',
  readyToClose: 'window:ready-to-close',
} as const satisfies Record<StudyMethod, string>

/** The channel of each event from main to the window. */
export const eventChannels = {
  onCommand: 'event:command',
  onLibraryChanged: 'event:library-changed',
  onClosing: 'event:closing',
} as const satisfies Record<StudyEvent, string>
