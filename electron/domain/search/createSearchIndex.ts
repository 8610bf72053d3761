import { languages, type Question } from '../question/Question.ts'
import type { Bookmarks } from '../userData/bookmarks.ts'
import type { Note, Notes } from '../userData/notes.ts'
import { createDescriptions } from './createDescriptions.ts'
import { createGlossary } from './createGlossary.ts'
import { createMarker, createWordReader } from './createMarker.ts'
import { createNoteIndex } from './createNoteIndex.ts'
import { createPartBuilder } from './createPartBuilder.ts'
import { createTextIndex, type TextIndex } from './createTextIndex.ts'
import { findContext } from './findContext.ts'
import { descriptionsText } from './descriptionsText.ts'
import { glossaryText } from './glossaryText.ts'
import type { IndexPart } from './IndexPart.ts'
import { questionTexts } from './questionTexts.ts'
import type { QuestionHit, SearchAnswer, SearchRequest } from './searchRequest.ts'
import { showFindings } from './showFindings.ts'
import { noSynonyms, type Synonyms } from './synonyms.ts'

/** A library that grows and changes, and the notes on it, to be searched. */
export interface SearchIndex {
  search(request: SearchRequest, bookmarks: Bookmarks): Omit<SearchAnswer, 'reading'>
  /** Follows a note that was written, or taken away. */
  replaceNote(id: string, note: Note | undefined): void
  /** Adds questions with their part of the index, in its order. */
  add(questions: readonly Question[], part: IndexPart): void
  /**
   * Puts one part in the place of all that there are: of the same questions in the same order. Where none are there
   * yet, they come by `arrive`.
   */
  putWhole(part: IndexPart): void
  /** Takes in questions of a whole that was put before they were read, in its order; those still to come are not found. */
  arrive(questions: readonly Question[]): void
  /** Follows a file that changed: its earlier questions go, the new ones come. */
  replaceFile(file: string, questions: readonly Question[]): void
  /** Says in which order questions are listed where no text is searched for; they all are there. */
  setOrder(inOrder: readonly Question[]): void
  /** What else a question may call a word of a query. */
  setSynonyms(synonyms: Synonyms): void
  /** Forgets everything but the notes. */
  clear(): void
}

/** A question that was listed and not searched for. */
const showListed = ({ id, lang, title }: Question): QuestionHit => ({
  id,
  lang,
  title: [{ text: title, match: false }],
  context: [],
})

const isNarrowed = ({ topic, level, lang, bookmarked, strength, noted }: SearchRequest): boolean =>
  [topic, level, lang, strength].some((value) => value !== undefined) || bookmarked === true || noted === true

/** An index of the person's notes that has no questions yet. */
export function createSearchIndex(notes: Notes): SearchIndex {
  const knowledge = {
    glossary: createGlossary(glossaryText),
    descriptions: createDescriptions(descriptionsText),
  }
  const noteIndex = createNoteIndex(notes, knowledge)
  const readWord = createWordReader()
  // One for all changes: it remembers the words that it has read.
  const changes = createPartBuilder()
  let synonyms: Synonyms = noSynonyms
  let index: TextIndex
  /** By the numbers of the index; undefined where a question was taken away. */
  let questions: (Question | undefined)[]
  /** The number of each id, the ids' versions, and of which id each question is one. */
  let subjects: Map<string, number>
  let versions: number[][]
  let subjectOf: number[]
  let numbersOfFile: Map<string, number[]>
  let numberOf: WeakMap<Question, number>
  let inOrder: readonly Question[]

  function clear(): void {
    index = createTextIndex(knowledge, () => synonyms)
    questions = []
    subjects = new Map()
    versions = []
    subjectOf = []
    numbersOfFile = new Map()
    numberOf = new WeakMap()
    inOrder = []
  }
  clear()

  function arrive(arrived: readonly Question[]): void {
    for (const question of arrived) {
      const number = questions.push(question) - 1
      numberOf.set(question, number)
      let subject = subjects.get(question.id)
      if (subject === undefined) {
        subject = versions.push([]) - 1
        subjects.set(question.id, subject)
      }
      versions[subject]?.push(number)
      subjectOf.push(subject)
      const ofFile = numbersOfFile.get(question.file)
      if (ofFile === undefined) numbersOfFile.set(question.file, [number])
      else ofFile.push(number)
    }
  }

  const passing =
    (request: SearchRequest, bookmarks: Bookmarks) =>
    (question: Question): boolean =>
      (request.topic === undefined || question.topic === request.topic) &&
      (request.level === undefined || question.level === request.level) &&
      (request.lang === undefined || question.lang === request.lang) &&
      (request.bookmarked !== true || Object.hasOwn(bookmarks, question.id)) &&
      (request.strength === undefined || bookmarks[question.id]?.strength === request.strength) &&
      (request.noted !== true || noteIndex.has(question.id))

  /** Of the versions of each question the one in the preferred language, if it passes too. */
  function oneVersionEach(
    found: readonly Question[],
    passes: (version: Question) => boolean,
    prefer: Question['lang'],
  ): Question[] {
    const shown = new Map<string, Question>()
    for (const question of found) {
      if (shown.has(question.id)) continue
      const others = versions[subjects.get(question.id) ?? -1] ?? []
      const preferred = others
        .flatMap((number) => questions[number] ?? [])
        .find((version) => version.lang === prefer && passes(version))
      shown.set(question.id, preferred ?? question)
    }
    return [...shown.values()]
  }

  function list(passes: (question: Question) => boolean, { prefer, limit }: SearchRequest) {
    // Before their order is known they are listed as they came.
    const all = inOrder.length > 0 ? inOrder : questions.filter((question) => question !== undefined)
    const shown = oneVersionEach(all.filter(passes), passes, prefer)
    return { questions: shown.slice(0, limit).map(showListed), questionCount: shown.length, searched: [] }
  }

  function find(passes: (question: Question) => boolean, { text, prefer, limit }: SearchRequest) {
    const finding = index.search(text, {
      // As many as hold that number of questions, each in all its languages.
      limit: limit * languages.length,
      passes: (number) => {
        const question = questions[number]
        return question !== undefined && passes(question)
      },
      subject: (number) => subjectOf[number] ?? 0,
    })
    const found = finding.documents.flatMap((number) => questions[number] ?? [])
    const isFound = (version: Question) => finding.isFound(numberOf.get(version) ?? -1)
    const shown = oneVersionEach(found, isFound, prefer)
    return {
      questions: showFindings(finding, shown.slice(0, limit), readWord),
      questionCount: finding.count,
      searched: finding.searched,
    }
  }

  return {
    search(request, bookmarks) {
      const { text, limit } = request
      const passes = passing(request, bookmarks)
      const found = text.trim() === '' ? (isNarrowed(request) ? list : undefined) : find
      const answer = found?.(passes, request) ?? { questions: [], questionCount: 0, searched: [] }
      // A note is found with its question: one that has left the library could not be opened.
      const { ids, finding } = noteIndex.search(text, limit, (id) =>
        (versions[subjects.get(id) ?? -1] ?? []).some((number) => {
          const question = questions[number]
          return question !== undefined && passes(question)
        }),
      )
      const marker = createMarker(finding.wishedWord, readWord)
      return {
        ...answer,
        notes: ids.map((id) => ({
          id,
          context: findContext([noteIndex.text(id)], marker, finding.wordCount),
        })),
        noteCount: finding.count,
      }
    },
    replaceNote: noteIndex.replace,
    add(added, part) {
      index.add(part)
      arrive(added)
    },
    putWhole: (part) => index.replaceAll(part),
    arrive,
    replaceFile(file, changed) {
      for (const number of numbersOfFile.get(file) ?? []) {
        index.remove(number)
        questions[number] = undefined
        const ofSubject = versions[subjectOf[number] ?? 0] ?? []
        ofSubject.splice(ofSubject.indexOf(number), 1)
      }
      numbersOfFile.delete(file)
      for (const question of changed) changes.add(questionTexts(question))
      index.addChange(changes.cut())
      arrive(changed)
    },
    setOrder: (ordered) => void (inOrder = ordered),
    setSynonyms: (changed) => void (synonyms = changed),
    clear,
  }
}
