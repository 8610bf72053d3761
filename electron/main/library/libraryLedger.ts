import type { ParsedFile } from '#domain/question/ParsedFile.ts'
import type { Problem } from '#domain/question/Problem.ts'
import type { Question } from '#domain/question/Question.ts'
import { questionClaims } from '#domain/question/questionClaims.ts'
import { readingOrder, type Placed } from '#domain/question/readingOrder.ts'

/** What is remembered of a library's questions after they have been handed over: enough to follow its files. */
export interface LibraryLedger {
  /** Enters a file; returns those of its questions that are kept, which are numbered in this order. */
  enter(parsed: ParsedFile): Question[]
  /**
   * Follows a file that changed; undefined, and nothing is changed, where that concerns questions of other files, or
   * where too many have gone.
   */
  enterAgain(parsed: ParsedFile): Question[] | undefined
  /** The numbers of the questions in reading order. */
  order(): Uint32Array<ArrayBuffer>
  /** What is wrong with the files, in their order. */
  problems(): Problem[]
}

/** Those that have gone still take memory, here and in the index: past so many, or as many as there are, all is read anew. */
const mostGone = 10_000

/** A ledger of a library that no file of has been read yet. */
export function libraryLedger(): LibraryLedger {
  const claims = questionClaims()
  const problems = new Map<string, Problem[]>()
  const placed = new Map<string, (Placed & { number: number })[]>()
  let count = 0
  let gone = 0

  const enterQuestions = (file: string, questions: Question[], faults: Problem[]) => {
    problems.set(file, faults)
    gone += placed.get(file)?.length ?? 0
    placed.set(
      file,
      questions.map(({ topic, lang, section, order, line }) => ({
        topic,
        lang,
        ...(section === undefined ? {} : { section }),
        ...(order === undefined ? {} : { order }),
        file,
        line,
        number: count++,
      })),
    )
    return questions
  }

  return {
    enter(parsed) {
      const claimed = claims.claim(parsed)
      return enterQuestions(parsed.file, claimed.questions, claimed.problems)
    },
    enterAgain(parsed) {
      if (gone > Math.max(mostGone, count - gone)) return undefined
      const claimed = claims.claimAgain(parsed)
      return claimed && enterQuestions(parsed.file, claimed.questions, claimed.problems)
    },
    order: () => Uint32Array.from(readingOrder([...placed.values()].flat()), ({ number }) => number),
    problems: () => [...problems.values()].flat(),
  }
}
