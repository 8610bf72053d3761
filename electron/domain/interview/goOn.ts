import { hasTime } from './hasTime.ts'
import type { Interview } from './Interview.ts'
import { lookOver } from './lookOver.ts'
import type { Moment } from './Moment.ts'
import { nextQuestion } from './nextQuestion.ts'
import { startAnswer } from './startAnswer.ts'

/**
 * Goes to the next open question with the clock running; when there is none, or the time is used up, or an exam is
 * being looked over already, to what is still to be looked over.
 */
export function goOn(before: Interview, at: Moment): Interview {
  const { followUp: _, ...interview } = before
  const open = nextQuestion(interview, 'open')
  const isLookedOver = interview.phase !== 'answering' && interview.plan.mode === 'exam'
  if (isLookedOver || open === undefined || !hasTime(interview)) return lookOver(interview, at)
  return startAnswer({ ...interview, current: open }, 'answering', at)
}
