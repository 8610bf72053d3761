import { finishInterview } from './finishInterview.ts'
import type { Interview } from './Interview.ts'
import type { Moment } from './Moment.ts'
import { nextQuestion } from './nextQuestion.ts'

/**
 * Looks over the next answer that was given and not looked over yet, at the end of an exam from the first on; finishes
 * when there is none.
 */
export function lookOver(interview: Interview, at: Moment): Interview {
  const { phase, questions, current } = interview
  const given = nextQuestion({ questions, current: phase === 'answering' ? -1 : current }, 'given')
  return given === undefined
    ? finishInterview(interview, at)
    : { ...interview, phase: 'revealed', current: given }
}
