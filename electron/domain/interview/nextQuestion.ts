import type { AskedQuestion, Interview } from './Interview.ts'

/** The place of the next question with such an outcome, from the start again where none follows; undefined if none is. */
export function nextQuestion(
  { questions, current }: Pick<Interview, 'questions' | 'current'>,
  outcome: AskedQuestion['outcome'],
): number | undefined {
  const places = questions.flatMap((question, place) => (question.outcome === outcome ? [place] : []))
  return places.find((place) => place > current) ?? places[0]
}
