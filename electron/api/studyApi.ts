import type { Interview, InterviewEvent, InterviewPlan } from '#domain/interview/Interview.ts'
import type { Problem } from '#domain/question/Problem.ts'
import type { Language, Level, Reference } from '#domain/question/Question.ts'
import type { SearchAnswer, SearchRequest } from '#domain/search/searchRequest.ts'
import type { Bookmarks, Strength } from '#domain/userData/bookmarks.ts'
import type { Note, Notes } from '#domain/userData/notes.ts'
import type { Place, Reading } from '#domain/userData/reading.ts'
import type { Settings, SettingsChange } from '#domain/userData/settings.ts'

/** One line of a list: what is known of a question without its texts. */
export interface QuestionRow {
  id: string
  lang: Language
  title: string
  topic: string
  section?: string
  level?: Level
  answered: boolean
}

/** The opened library. Rows are in reading order: topics, then sections, then the order of the authors. */
export interface LibraryOverview {
  /** The name of the folder that was opened; absent for the bundled questions. */
  folder?: string
  rows: QuestionRow[]
  problems: Problem[]
}

/** A heading of an answer, for the list of contents. */
export interface ContentsEntry {
  /** The id of the heading's element in the answer. */
  anchor: string
  text: string
  depth: number
}

/** A question made ready to be read. `…Html` is sanitised: no script, handler, form or remote address is left in it. */
export interface QuestionPage {
  id: string
  lang: Language
  title: string
  titleHtml: string
  topic: string
  section?: string
  level?: Level
  tags: string[]
  answered: boolean
  answerHtml: string
  contents: ContentsEntry[]
  keyPointsHtml: string[]
  mistakes: { claimHtml: string; correctionHtml?: string }[]
  followUps: { questionHtml: string; answerHtml?: string }[]
  references: Reference[]
  /** Questions of this library that belong to this one, in its language where they are written in it. */
  related: { id: string; lang: Language; title: string }[]
  /** What its claims were proved on. */
  proved: string[]
  /** Why no program proves them. */
  unchecked?: string
  /** The languages that the question is written in. */
  languages: Language[]
  file: string
  line: number
}

/** The program that proves what a question claims. */
export interface Proof {
  /** Its path within the library. */
  file: string
  /** One block of code, sanitised. */
  html: string
}

/** An interview, and the time on the clock it is measured by: the window goes on counting from there. */
export interface InterviewView {
  interview: Interview
  /** Steady milliseconds of the main process. */
  now: number
}

/** Something the person should know: a file that could not be read and where it was put. */
export interface Notice {
  code: 'set-aside' | 'newer-version' | 'folder-missing' | 'not-saved'
  /** The file or folder it is about. */
  name: string
  /** Where its contents were kept. */
  keptAs?: string
}

/** What the native menu and its accelerators ask of the window. */
export type Command =
  | 'search'
  | 'library'
  | 'bookmarks'
  | 'notes'
  | 'interview'
  | 'settings'
  | 'back'
  | 'forward'
  | 'next-question'
  | 'previous-question'
  | 'toggle-list'
  | 'toggle-answers'
  | 'toggle-bookmark'
  | 'edit-note'
  | 'undo-bookmark'
  | 'keys'

/**
 * Everything that the window may ask of the main process. An expected absence is `undefined`; anything else that goes
 * wrong rejects with a message for the person.
 */
export interface StudyApi {
  getLibrary(): Promise<LibraryOverview>
  /** Falls back to the other language when there is no such translation. */
  getQuestion(id: string, lang: Language): Promise<QuestionPage | undefined>
  /** Undefined where the library has no proof of that question. */
  getProof(id: string): Promise<Proof | undefined>
  search(request: SearchRequest): Promise<SearchAnswer>
  /** Asks the person for a folder; false when they think better of it. */
  chooseFolder(): Promise<boolean>
  useBundledLibrary(): Promise<void>
  /** Opens an http, https or mailto address in the system's browser; any other does nothing. */
  openLink(url: string): Promise<void>

  getSettings(): Promise<Settings>
  changeSettings(change: SettingsChange): Promise<Settings>

  getBookmarks(): Promise<Bookmarks>
  setBookmark(id: string, strength: Strength | null): Promise<Bookmarks>

  getNotes(): Promise<Notes>
  /** Removes the note when only white space is left; returns what is kept. */
  writeNote(id: string, text: string): Promise<Note | undefined>

  getReading(): Promise<Reading>
  /** Records that a question was opened, or how far it was read. */
  keepPlace(place: Place): Promise<void>

  /** Rejects when no question answers to the plan. An interview that is still open is finished first. */
  startInterview(plan: InterviewPlan): Promise<InterviewView>
  /** The interview that has not been finished, if there is one. */
  getOpenInterview(): Promise<InterviewView | undefined>
  applyToInterview(event: InterviewEvent): Promise<InterviewView>
  /** All that were finished, the newest first. */
  listInterviews(): Promise<Interview[]>

  getNotices(): Promise<Notice[]>
  /** Shows the folder of the person's data in the system's file manager. */
  showDataFolder(): Promise<void>

  /** Answers `onClosing`: everything typed has been handed over. */
  readyToClose(): Promise<void>

  onCommand(listener: (command: Command) => void): () => void
  onLibraryChanged(listener: () => void): () => void
  /** The window is about to close: what is not yet saved must be handed over now. */
  onClosing(listener: () => void): () => void
}

/** The methods that are answered, as against the events that are listened to. */
export type StudyMethod = Exclude<keyof StudyApi, `on${string}`>
/** The events, with what each carries. */
export type StudyEvent = Extract<keyof StudyApi, `on${string}`>
