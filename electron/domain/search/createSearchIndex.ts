import { languages, type Question } from '../question/Question.ts'
import type { Steps } from '../steps/Steps.ts'
import type { Bookmarks } from '../userData/bookmarks.ts'
import type { Note, Notes } from '../userData/notes.ts'
import { createDescriptions } from './createDescriptions.ts'
import { createGlossary } from './createGlossary.ts'
import { createMarker, createWordReader } from './createMarker.ts'
import { createNoteIndex } from './createNoteIndex.ts'
import { createPartBuilder } from './createPartBuilder.ts'
import { createTextIndex } from './createTextIndex.ts'
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
  /** Searches; one search must be done before the next, and questions and notes may come and go between its steps. */
  search(request: SearchRequest, bookmarks: Bookmarks): Steps<Omit<SearchAnswer, 'reading'>>
  /** Follows a note that was written, or taken away. */
  replaceNote(id: string, note: Note | undefined): void
  /** Takes in questions; they are found as soon as their part of the index is there too, be it before or after them. */
  arrive(questions: readonly Question[]): void
  /** Adds the part of the questions that follow those of the parts before, in their order. */
  add(part: IndexPart): void
  /** Puts one part, of all questions in their order, in the place of all that there are. */
  putWhole(part: IndexPart): void
  /** Indexes the questions that came without their part, which will not come any more. */
  catchUp(): Steps<void>
  /** Follows a file that changed: its earlier questions go, the new ones come. */
  replaceFile(file: string, questions: readonly Question[]): void
  /** Says in which order questions are listed where no text is searched for, by their numbers as they came. */
  setOrder(order: Uint32Array): void
  /** What else a question may call a word of a query. */
  setSynonyms(synonyms: Synonyms): void
}

/** So many questions are looked at in a step. */
const mostInStep = 4096
/** So many questions are indexed at a time where no thread does it. */
const mostInPart = 50
const noTexts = { title: '', names: '', summary: '', body: '' }

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
  const index = createTextIndex(knowledge, () => synonyms)
  /** By the numbers of the index; undefined where a question was taken away. */
  const questions: (Question | undefined)[] = []
  /** The number of each id, the ids' versions, and of which id each question is one. */
  const subjects = new Map<string, number>()
  const versions: number[][] = []
  const subjectOf: number[] = []
  const numbersOfFile = new Map<string, number[]>()
  let order: Uint32Array | undefined

  function arrive(arrived: readonly Question[]): void {
    for (const question of arrived) {
      const number = questions.push(question) - 1
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
  function* oneVersionEach(
    numbers: Iterable<number>,
    passes: (number: number) => boolean,
    prefer: Question['lang'],
  ): Steps<Question[]> {
    const shown: Question[] = []
    const known = new Set<number>()
    let done = 0
    for (const number of numbers) {
      if (++done % mostInStep === 0) yield
      const subject = subjectOf[number] ?? 0
      const question = questions[number]
      if (question === undefined || known.has(subject) || !passes(number)) continue
      known.add(subject)
      const preferred = versions[subject]?.find(
        (version) => questions[version]?.lang === prefer && passes(version),
      )
      shown.push(questions[preferred ?? number] ?? question)
    }
    return shown
  }

  function* list(passes: (number: number) => boolean, { prefer, limit }: SearchRequest) {
    // Before their order is known they are listed as they came.
    const shown = yield* oneVersionEach(order ?? questions.keys(), passes, prefer)
    return { questions: shown.slice(0, limit).map(showListed), questionCount: shown.length, searched: [] }
  }

  function* find(passes: (number: number) => boolean, { text, prefer, limit }: SearchRequest) {
    const finding = yield* index.search(text, {
      // As many as hold that number of questions, each in all its languages.
      limit: limit * languages.length,
      passes,
      subject: (number) => subjectOf[number] ?? 0,
    })
    const shown = yield* oneVersionEach(finding.documents, finding.isFound, prefer)
    yield
    return {
      questions: yield* showFindings(finding, shown.slice(0, limit), readWord),
      questionCount: finding.count,
      searched: finding.searched,
    }
  }

  return {
    *search(request, bookmarks) {
      const { text, limit } = request
      const isShown = passing(request, bookmarks)
      const passes = (number: number) => {
        const question = questions[number]
        return question !== undefined && isShown(question)
      }
      const search = text.trim() === '' ? (isNarrowed(request) ? list : undefined) : find
      const answer = search
        ? yield* search(passes, request)
        : { questions: [], questionCount: 0, searched: [] }
      // A note is found with its question: one that has left the library could not be opened.
      const { ids, finding } = yield* noteIndex.search(text, limit, (id) =>
        (versions[subjects.get(id) ?? -1] ?? []).some(passes),
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
    arrive,
    add: (part) => index.add(part),
    putWhole: (part) => index.replaceAll(part),
    *catchUp() {
      while (index.size() < questions.length) {
        const start = index.size()
        for (const question of questions.slice(start, start + mostInPart)) {
          // One that has gone keeps its number.
          changes.add(question ? questionTexts(question) : noTexts)
          yield
        }
        index.addChange(changes.cut())
        yield
      }
    },
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
    setOrder: (known) => void (order = known),
    setSynonyms: (changed) => void (synonyms = changed),
  }
}
