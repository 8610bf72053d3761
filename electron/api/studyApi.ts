import type { Interview, InterviewEvent, InterviewPlan } from '#domain/interview/Interview.ts'
import type { Goal } from '#domain/goal/Goal.ts'
import type { Problem } from '#domain/question/Problem.ts'
import type { Language, Level, Reference } from '#domain/question/Question.ts'
import type { Fit } from '#domain/review/Fit.ts'
import type { RatedEntry, Rating, ReviewEntry } from '#domain/review/ReviewEntry.ts'
import type { SearchAnswer, SearchRequest } from '#domain/search/searchRequest.ts'
import type { Bookmarks, Strength } from '#domain/userData/bookmarks.ts'
import type { Note, Notes } from '#domain/userData/notes.ts'
import type { Presets } from '#domain/userData/presets.ts'
import type { Place, Reading } from '#domain/userData/reading.ts'
import type { Settings, SettingsChange } from '#domain/userData/settings.ts'
import type { StudyDays } from '#domain/userData/studyDays.ts'

/** One line of a list: what is known of a question without its texts. */
export interface QuestionRow {
  id: string
  lang: Language
  title: string
  topic: string
  section?: string
  level?: Level
  answered: boolean
  /** How long its answer takes to read, whole minutes. */
  minutes: number
}

/** The opened library as a whole; what it holds is asked for by rows. */
export interface LibraryOverview {
  /** The name of the folder that was opened; absent for the bundled questions. */
  folder?: string
  /** How many rows there are; none before the library has been read whole, as their order is not known. */
  rowCount: number
  problems: Problem[]
}

/** The most rows that are handed over at once: more would hold both processes up for longer than a frame. */
export const mostRows = 500

/** How far the reading of a library has come. */
export interface ReadingProgress {
  files: number
  filesRead: number
  /** How many questions have been read, and can be found by now. */
  questions: number
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
  code: 'set-aside' | 'newer-version' | 'folder-missing' | 'not-saved' | 'lines-skipped'
  /** The file or folder it is about. */
  name: string
  /** Where its contents were kept. */
  keptAs?: string
}

/** A question that was reviewed. */
export interface Review {
  id: string
  rating: Rating
  /** How long it took, ms. */
  tookMs: number
}

/** What is saved where the person says: a page that was made in the window, or the window itself as it prints. */
export type SavedDocument =
  { format: 'md' | 'html' | 'csv'; name: string; text: string } | { format: 'pdf'; name: string }

/** The recordings that are kept. */
export interface RecordingsKept {
  files: number
  bytes: number
}

/** What the native menu and its accelerators ask of the window. */
export type Command =
  | 'search'
  | 'library'
  | 'bookmarks'
  | 'notes'
  | 'interview'
  | 'review'
  | 'progress'
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
  /**
   * Rows of the library in reading order: topics, then sections, then the order of the authors. At most `mostRows`;
   * `onLibraryChanged` tells when the rows are others than before.
   * @param from the place of the first, from 0
   */
  getRows(from: number, count: number): Promise<QuestionRow[]>
  /** Undefined while nothing is being read. */
  getReadingProgress(): Promise<ReadingProgress | undefined>
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

  getPresets(): Promise<Presets>
  /** Replaces the one of that name. */
  savePreset(name: string, plan: InterviewPlan): Promise<Presets>
  deletePreset(name: string): Promise<Presets>

  /** Adds to a recording; its name is letters, digits, `_` and `-`, and it is played from `recordings/<name>.webm`. */
  appendRecording(name: string, chunk: Uint8Array): Promise<void>
  deleteRecording(name: string): Promise<void>
  getRecordings(): Promise<RecordingsKept>
  deleteRecordings(): Promise<void>

  /** The whole log of reviews, those of interviews among them. */
  getReviews(): Promise<ReviewEntry[]>
  rateReview(review: Review): Promise<RatedEntry>
  /** Takes the last review back, by an entry of its own; undefined when there is none to take back. */
  undoReview(): Promise<ReviewEntry | undefined>
  /** What came of the last fitting of the schedule to the person's own reviews. */
  getFit(): Promise<Fit | undefined>
  /** Fits the schedule to the log as it is now; undefined while that is too short. */
  fitSchedule(): Promise<Fit | undefined>

  /** The interview the person gets ready for. */
  getGoal(): Promise<Goal | undefined>
  setGoal(goal: Goal | null): Promise<Goal | undefined>
  getStudyDays(): Promise<StudyDays>

  /** Asks where to save and saves; resolves to the file's name, or undefined when the person thinks better of it. */
  saveDocument(document: SavedDocument): Promise<string | undefined>

  getNotices(): Promise<Notice[]>
  /**
   * Asks for a folder and copies the person's data into a new one in it; resolves to its name, or undefined when the
   * person thinks better of it.
   */
  backUp(withRecordings: boolean): Promise<string | undefined>
  /** Shows the folder of the person's data in the system's file manager. */
  showDataFolder(): Promise<void>

  /** Answers `onClosing`: everything typed has been handed over. */
  readyToClose(): Promise<void>

  onCommand(listener: (command: Command) => void): () => void
  /** Another library was opened, it has been read whole, or a file of it changed. */
  onLibraryChanged(listener: () => void): () => void
  /** The reading of the library has gone on; undefined when it is over. */
  onReadingProgress(listener: (progress: ReadingProgress | undefined) => void): () => void
  /** The interview changed by itself: the computer went to sleep, or the time of an answer is up. */
  onInterviewChanged(listener: () => void): () => void
  /** The window is about to close: what is not yet saved must be handed over now. */
  onClosing(listener: () => void): () => void
}

/** The methods that are answered, as against the events that are listened to. */
export type StudyMethod = Exclude<keyof StudyApi, `on${string}`>
/** The events, with what each carries. */
export type StudyEvent = Extract<keyof StudyApi, `on${string}`>
