import type { AskedQuestion, Interview } from './Interview.ts'

/** Changes the question at hand; the same interview when it already is as asked. */
export function changeCurrent(interview: Interview, change: Partial<AskedQuestion>): Interview {
  const question = interview.questions[interview.current]
  if (question === undefined) return interview
  const changed = { ...question, ...change }
  const keys = Object.keys(change) as (keyof AskedQuestion)[]
  if (keys.every((key) => changed[key] === question[key])) return interview
  return { ...interview, questions: interview.questions.with(interview.current, changed) }
}
