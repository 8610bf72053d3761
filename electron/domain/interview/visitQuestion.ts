import { changeCurrent } from './changeCurrent.ts'
import { hasTime } from './hasTime.ts'
import type { Interview } from './Interview.ts'
import type { Moment } from './Moment.ts'
import { startAnswer } from './startAnswer.ts'

/**
 * Goes to a question out of its turn: while answering and as long as there is time for another answer, to one that is
 * open or was skipped, which opens it again; while an exam is looked over, to an answer that is still to be looked over.
 */
export function visitQuestion(interview: Interview, place: number, at: Moment): Interview {
  const { outcome } = interview.questions[place] ?? {}
  if (place === interview.current) return interview
  if (interview.phase === 'revealed' && outcome === 'given') {
    const isGraded = interview.questions[interview.current]?.grade !== undefined
    return { ...(isGraded ? changeCurrent(interview, { outcome: 'answered' }) : interview), current: place }
  }
  if (interview.phase !== 'answering' || !hasTime(interview)) return interview
  if (outcome !== 'open' && outcome !== 'skipped') return interview
  return startAnswer(changeCurrent({ ...interview, current: place }, { outcome: 'open' }), 'answering', at)
}
