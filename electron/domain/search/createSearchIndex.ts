import type { Question } from '../question/Question.ts'
import type { Bookmarks } from '../userData/bookmarks.ts'
import type { Note, Notes } from '../userData/notes.ts'
import { cutLine } from './cutLine.ts'
import { findContext } from './findContext.ts'
import { createNoteIndex } from './noteIndex.ts'
import { plainText } from './plainText.ts'
import { bodyText, createQuestionIndex, questionFields } from './questionIndex.ts'
import { rankMatches } from './rankMatches.ts'
import { readQuery } from './readQuery.ts'
import type { QuestionHit, SearchAnswer, SearchRequest, Segment } from './searchRequest.ts'
import { noSynonyms, type Synonyms } from './synonyms.ts'
import { splitMatches } from './splitMatches.ts'

/** A library and its notes, to be searched. */
export interface SearchIndex {
  search(request: SearchRequest, bookmarks: Bookmarks): SearchAnswer
  /** Follows a note that was written, or taken away. */
  replaceNote(id: string, note: Note | undefined): void
}

/** A version of a question that was found, with the terms that matched. */
interface Found {
  question: Question
  wordOf: ReadonlyMap<string, number>
}

/** Of the versions of one question keeps the preferred language's, at the place of the best. */
function oneVersionEach(found: Found[], prefer: Question['lang']): Found[] {
  const shown = new Map<string, Found>()
  for (const version of found) {
    const { id, lang } = version.question
    if (!shown.has(id) || lang === prefer) shown.set(id, version)
  }
  return [...shown.values()]
}

/** What a question begins with, to be read where a tag was found that says nothing of it. */
function firstLine(question: Question): Segment[] {
  const [line = ''] = (plainText(question.keyPoints[0] ?? '') || bodyText(question)).split('\n')
  return line === '' ? [] : [{ text: cutLine(line, 0, 0), match: false }]
}

function showQuestion({ question, wordOf }: Found): QuestionHit {
  const texts = function* () {
    yield question.keyPoints.map(plainText).join('\n')
    yield bodyText(question)
    // Last, so that a hit by another name alone still shows why it was found.
    yield question.aliases.join('\n')
  }
  const title = splitMatches(question.title, (term) => wordOf.has(term))
  const context = wordOf.size === 0 ? [] : findContext(texts(), wordOf)
  const byTag = wordOf.size > 0 && ![...title, ...context].some(({ match }) => match)
  return { id: question.id, lang: question.lang, title, context: byTag ? firstLine(question) : context }
}

const isNarrowed = ({ topic, level, lang, bookmarked, noted }: SearchRequest): boolean =>
  topic !== undefined || level !== undefined || lang !== undefined || bookmarked === true || noted === true

/**
 * Indexes a library's questions in all their languages, and the person's notes on them.
 * @param synonyms what else a question may call a word of the query
 */
export function createSearchIndex(
  questions: Question[],
  notes: Notes,
  synonyms: Synonyms = noSynonyms,
): SearchIndex {
  const questionIndex = createQuestionIndex(questions)
  const noteIndex = createNoteIndex(notes)

  const passing = (request: SearchRequest, bookmarks: Bookmarks) => (question: Question) =>
    (request.topic === undefined || question.topic === request.topic) &&
    (request.level === undefined || question.level === request.level) &&
    (request.lang === undefined || question.lang === request.lang) &&
    (request.bookmarked !== true || Object.hasOwn(bookmarks, question.id)) &&
    (request.noted !== true || noteIndex.has(question.id))

  return {
    search(request, bookmarks) {
      const { text, prefer, limit } = request
      const passes = passing(request, bookmarks)
      const narrowed = new Map([...questions.entries()].filter(([, question]) => passes(question)))
      const query = readQuery(text)
      const listsAll = text.trim() === '' && isNarrowed(request)

      const found: Found[] = listsAll
        ? [...narrowed.values()].map((question) => ({ question, wordOf: new Map() }))
        : rankMatches<number>(
            questionIndex,
            questionFields,
            query,
            (id) => narrowed.has(id),
            synonyms,
          ).flatMap(({ id, wordOf }) => {
            const question = narrowed.get(id)
            return question === undefined ? [] : [{ question, wordOf }]
          })
      const shown = oneVersionEach(found, prefer)

      // A note is found with its question: one that has left the library could not be opened.
      const openable = new Set([...narrowed.values()].map((question) => question.id))
      const foundNotes = noteIndex.rank(query, (id) => openable.has(id))

      return {
        questions: shown.slice(0, limit).map(showQuestion),
        questionCount: shown.length,
        notes: foundNotes
          .slice(0, limit)
          .map(({ id, wordOf }) => ({ id, context: findContext([noteIndex.text(id)], wordOf) })),
        noteCount: foundNotes.length,
      }
    },
    replaceNote: noteIndex.replace,
  }
}
