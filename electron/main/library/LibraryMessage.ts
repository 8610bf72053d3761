import type { Problem } from '#domain/question/Problem.ts'
import type { Question } from '#domain/question/Question.ts'
import type { IndexPart } from '#domain/search/IndexPart.ts'

/** What the thread that reads a library is started with. */
export interface ReaderData {
  /** The folder of the library. */
  root: string
  /** Where indexes are kept between two starts. */
  cacheFolder: string
  /** Whether the folder's files are followed after they have been read. */
  watched: boolean
}

/** Questions that were read from files, each with the minutes that its answer takes to read. */
export interface QuestionBatch {
  questions: Question[]
  minutes: Uint16Array<ArrayBuffer>
}

/** What is known of a library only when all of it has been read. Questions are named by their numbers, in order of arrival. */
export interface WholeLibrary {
  /** The numbers of the questions that there are, in reading order. */
  order: Uint32Array<ArrayBuffer>
  problems: Problem[]
  /** Groups of words that mean the same. */
  synonyms: string[][]
}

/** A file that changed, with the questions it has now: none when it has gone. */
export interface ChangedFile extends QuestionBatch {
  file: string
}

/** What the thread that reads a library tells, in this order. */
export type LibraryMessage =
  /** The folder cannot be listed: nothing else will come. */
  | { kind: 'refused'; reason: string }
  | { kind: 'listed'; files: number }
  /** The index as it was when the library was read last, before any question of it. */
  | { kind: 'kept-index'; part: IndexPart }
  | ({ kind: 'questions'; filesRead: number } & QuestionBatch)
  /** The index of the questions that have come since the last one. */
  | { kind: 'indexed'; part: IndexPart }
  /** One index of all questions that have come: there was none, or it was kept of others. */
  | { kind: 'indexed-anew'; part: IndexPart }
  | ({ kind: 'read' } & WholeLibrary)
  /** All that has been read can be found. */
  | { kind: 'done' }
  /** One index in place of those that came in parts. */
  | { kind: 'whole-index'; part: IndexPart }
  /** Files changed after that. */
  | ({ kind: 'changed'; files: ChangedFile[] } & WholeLibrary)
  /** So much has changed that the library must be read anew. */
  | { kind: 'outdated' }
