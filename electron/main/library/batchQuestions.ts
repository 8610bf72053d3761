import type { Question } from '#domain/question/Question.ts'
import { readingMinutes } from '#domain/question/readingMinutes.ts'
import type { QuestionBatch } from './LibraryMessage.ts'

/** What a batch holds at most: with more, main could not take it well within a frame. */
export const mostInBatch = { questions: 250, characters: 250_000 }

const lengthOf = ({ answer, followUps, mistakes }: Question) =>
  answer.length + 500 * (1 + followUps.length + mistakes.length)

/** Questions with the minutes that their answers take to read. */
export const batchOf = (questions: Question[]): QuestionBatch => ({
  questions,
  minutes: Uint16Array.from(questions, ({ answer }) => readingMinutes(answer)),
})

/** Splits questions into batches that are handed over one at a time. */
export function* batchQuestions(questions: readonly Question[]): Generator<QuestionBatch> {
  let start = 0
  let characters = 0
  for (const [place, question] of questions.entries()) {
    characters += lengthOf(question)
    if (place - start + 1 < mostInBatch.questions && characters < mostInBatch.characters) continue
    yield batchOf(questions.slice(start, place + 1))
    start = place + 1
    characters = 0
  }
  if (start < questions.length) yield batchOf(questions.slice(start))
}
