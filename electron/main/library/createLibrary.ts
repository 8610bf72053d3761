import type { LibraryOverview, QuestionRow } from '#api/studyApi.ts'
import { fileStem } from '#domain/question/fileStem.ts'
import type { Problem } from '#domain/question/Problem.ts'
import { isAnswered, type Language, type Question } from '#domain/question/Question.ts'
import { joinSynonyms, noSynonyms, type Synonyms } from '#domain/search/synonyms.ts'
import type { ChangedFile, QuestionBatch, WholeLibrary } from './LibraryMessage.ts'
import { valuesByName } from './valuesByName.ts'

/** A folder that is read or has been read, and what can be asked of it. */
export interface OpenLibrary {
  /** The folder's path. */
  root: string
  /** In reading order; before the library has been read whole, those that there are. */
  readonly questions: readonly Question[]
  readonly overview: LibraryOverview
  /** In reading order; none before the library has been read whole. */
  rows(from: number, count: number): QuestionRow[]
  /** The words that mean the same, for the search. */
  readonly synonyms: Synonyms
  /** The question in the language asked for, else in any. */
  find(id: string, lang: Language): Question | undefined
  languagesOf(id: string): Language[]
  /** The question that a markdown file begins with, by its path within the library. */
  findByFile(file: string): Question | undefined
  /** The first question of the file of that name or path, with or without its extension; else the one of that title. */
  findByName(name: string): Question | undefined
}

/** A library into which questions come little by little, none of which takes longer with all that are there already. */
export interface GrowingLibrary extends OpenLibrary {
  add(batch: QuestionBatch): void
  /** Puts what has come in its order. */
  finish(whole: WholeLibrary): void
  /** Follows files that changed. */
  replace(files: readonly ChangedFile[], whole: WholeLibrary): void
}

/** Case is nothing in a name, nor is how an accent is composed. */
const fold = (name: string) => name.trim().normalize('NFC').toLowerCase()
const stemOf = (path: string) => fold(fileStem(path))
const lastOf = (path: string) => path.split('/').at(-1) ?? path

const rowOf = (question: Question, minutes: number): QuestionRow => ({
  id: question.id,
  lang: question.lang,
  title: question.title,
  topic: question.topic,
  ...(question.section === undefined ? {} : { section: question.section }),
  ...(question.level === undefined ? {} : { level: question.level }),
  answered: isAnswered(question),
  minutes,
})

/**
 * A library without questions yet.
 * @param folder the name it is shown by; none for the questions that came with the app
 */
export function createLibrary(root: string, folder?: string): GrowingLibrary {
  /** By number; one that has gone leaves its place empty. */
  const questions: (Question | undefined)[] = []
  const minutes: number[] = []
  const byId = valuesByName<number>()
  const byTitle = valuesByName<number>()
  const byFile = valuesByName<number>()
  const filesByStem = valuesByName<string>()
  const filesByLastName = valuesByName<string>()
  let order: Uint32Array | undefined
  /** The place of each number in the reading order. */
  let places = new Uint32Array()
  let inOrder: readonly Question[] | undefined
  let problems: Problem[] = []
  let synonyms = noSynonyms

  const placeOf = (number: number) => places[number] ?? number
  const inPlace = (numbers: readonly number[]) =>
    numbers.toSorted((a, b) => placeOf(a) - placeOf(b)).flatMap((number) => questions[number] ?? [])
  const first = (numbers: readonly number[]) => {
    let best = numbers[0]
    for (const number of numbers) if (best === undefined || placeOf(number) < placeOf(best)) best = number
    return best === undefined ? undefined : questions[best]
  }

  const ofFiles = (files: readonly string[]) => first(files.flatMap(byFile.get))
  const named = (name: string) =>
    ofFiles(filesByStem.get(name)) ?? ofFiles(filesByLastName.get(name)) ?? first(byTitle.get(name))

  function enter(question: Question, number: number): void {
    const { id, title, file } = question
    if (byFile.get(file).length === 0) {
      filesByStem.add(stemOf(file), file)
      filesByLastName.add(lastOf(stemOf(file)), file)
    }
    byId.add(id, number)
    byTitle.add(fold(title), number)
    byFile.add(file, number)
  }
  function remove(file: string): void {
    for (const number of byFile.get(file)) {
      const gone = questions[number]
      questions[number] = undefined
      if (gone === undefined) continue
      byId.remove(gone.id, number)
      byTitle.remove(fold(gone.title), number)
      byFile.remove(file, number)
    }
    filesByStem.remove(stemOf(file), file)
    filesByLastName.remove(lastOf(stemOf(file)), file)
  }

  const library: GrowingLibrary = {
    root,
    get questions() {
      return (inOrder ??=
        order === undefined
          ? questions.filter((question) => question !== undefined)
          : Array.from(order, (number) => questions[number]).filter((question) => question !== undefined))
    },
    get overview() {
      return { ...(folder === undefined ? {} : { folder }), rowCount: order?.length ?? 0, problems }
    },
    get synonyms() {
      return synonyms
    },
    rows: (from, count) =>
      Array.from(order?.subarray(from, from + count) ?? []).flatMap((number) => {
        const question = questions[number]
        return question === undefined ? [] : [rowOf(question, minutes[number] ?? 1)]
      }),
    find(id, lang) {
      const versions = inPlace(byId.get(id))
      return versions.find((question) => question.lang === lang) ?? versions[0]
    },
    languagesOf: (id) => inPlace(byId.get(id)).map((question) => question.lang),
    findByFile: (file) => first(byFile.get(file)),
    findByName: (name) => named(fold(name)) ?? named(stemOf(name)) ?? named(lastOf(stemOf(name))),

    add(batch) {
      inOrder = undefined
      batch.questions.forEach((question, place) => {
        const number = questions.push(question) - 1
        minutes.push(batch.minutes[place] ?? 1)
        enter(question, number)
      })
    },
    finish(whole) {
      inOrder = undefined
      order = whole.order
      places = new Uint32Array(questions.length)
      whole.order.forEach((number, place) => (places[number] = place))
      problems = whole.problems
      synonyms = joinSynonyms(whole.synonyms)
    },
    replace(files, whole) {
      for (const { file, ...batch } of files) {
        remove(file)
        library.add(batch)
      }
      library.finish(whole)
    },
  }
  return library
}
