import type { LibraryOverview } from '#api/studyApi.ts'
import type { Library } from '#domain/question/Library.ts'
import { isAnswered, type Language, type Question } from '#domain/question/Question.ts'
import { readingOrder } from '#domain/question/readingOrder.ts'
import { basename } from 'node:path'
import { readFolder } from './readFolder.ts'

/** A folder that was read, and what can be asked of it. */
export interface OpenLibrary {
  /** The folder's path. */
  root: string
  /** In reading order. */
  questions: Question[]
  overview: LibraryOverview
  /** The question in the language asked for, else in any. */
  find(id: string, lang: Language): Question | undefined
  languagesOf(id: string): Language[]
  /** The question that a markdown file begins with, by its path within the library. */
  findByFile(file: string): Question | undefined
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
  return {
    root,
    questions,
    overview: overviewOf(library, questions, bundled ? undefined : basename(root) || root),
    find: (id, lang) => {
      const versions = byId.get(id)
      return versions?.find((question) => question.lang === lang) ?? versions?.[0]
    },
    languagesOf: (id) => byId.get(id)?.map((question) => question.lang) ?? [],
    findByFile: (file) => byFile.get(file),
  }
}
