import type { LibraryOverview } from '#api/studyApi.ts'
import type { Library } from '#domain/question/Library.ts'
import { fileStem } from '#domain/question/fileStem.ts'
import { isAnswered, type Language, type Question } from '#domain/question/Question.ts'
import { readingMinutes } from '#domain/question/readingMinutes.ts'
import { readingOrder } from '#domain/question/readingOrder.ts'
import { joinSynonyms, type Synonyms } from '#domain/search/synonyms.ts'
import { basename } from 'node:path'
import { readFolder } from './readFolder.ts'

/** A folder that was read, and what can be asked of it. */
export interface OpenLibrary {
  /** The folder's path. */
  root: string
  /** In reading order. */
  questions: Question[]
  overview: LibraryOverview
  /** The words that mean the same, for the search. */
  synonyms: Synonyms
  /** The question in the language asked for, else in any. */
  find(id: string, lang: Language): Question | undefined
  languagesOf(id: string): Language[]
  /** The question that a markdown file begins with, by its path within the library. */
  findByFile(file: string): Question | undefined
  /** The first question of the file of that name or path, with or without its extension; else the one of that title. */
  findByName(name: string): Question | undefined
}

/** Case is nothing in a name, nor is how an accent is composed. */
const fold = (name: string) => name.trim().normalize('NFC').toLowerCase()
const stemOf = (path: string) => fold(fileStem(path))
const lastOf = (path: string) => path.split('/').at(-1) ?? path

/** Questions by what they may be called; of two of one name the first in reading order, and a file before a title. */
function nameQuestions(questions: Question[]): Map<string, Question> {
  const backwards = questions.toReversed()
  return new Map([
    ...backwards.map((question) => [fold(question.title), question] as const),
    ...backwards.map((question) => [lastOf(stemOf(question.file)), question] as const),
    ...backwards.map((question) => [stemOf(question.file), question] as const),
  ])
}

function overviewOf(library: Library, questions: Question[], folder: string | undefined): LibraryOverview {
  return {
    ...(folder === undefined ? {} : { folder }),
    rows: questions.map((question) => ({
      id: question.id,
      lang: question.lang,
      title: question.title,
      topic: question.topic,
      ...(question.section === undefined ? {} : { section: question.section }),
      ...(question.level === undefined ? {} : { level: question.level }),
      answered: isAnswered(question),
      minutes: readingMinutes(question.answer),
    })),
    problems: library.problems,
  }
}

/**
 * Reads a folder and makes it ready to be asked.
 * @param bundled the questions that came with the app have no folder to show
 * @throws when the folder cannot be listed
 */
export async function openLibrary(root: string, bundled: boolean): Promise<OpenLibrary> {
  const library = await readFolder(root)
  const questions = readingOrder(library.questions)
  const byId = Map.groupBy(questions, (question) => question.id)
  const byFile = new Map(questions.toReversed().map((question) => [question.file, question]))
  const byName = nameQuestions(questions)
  return {
    root,
    questions,
    synonyms: joinSynonyms(library.synonyms),
    overview: overviewOf(library, questions, bundled ? undefined : basename(root) || root),
    find: (id, lang) => {
      const versions = byId.get(id)
      return versions?.find((question) => question.lang === lang) ?? versions?.[0]
    },
    languagesOf: (id) => byId.get(id)?.map((question) => question.lang) ?? [],
    findByFile: (file) => byFile.get(file),
    findByName: (name) =>
      byName.get(fold(name)) ?? byName.get(stemOf(name)) ?? byName.get(lastOf(stemOf(name))),
  }
}
