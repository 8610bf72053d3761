import { goOn } from './goOn.ts'
import { hasTime } from './hasTime.ts'
import type { Interview } from './Interview.ts'
import type { Moment } from './Moment.ts'
import { startAnswer } from './startAnswer.ts'

/** From this grade on an answer was good enough to be asked on. */
const goodGrade = 3

/** Asks the follow-up at a place of the question at hand, if its answer was good and there is one; else goes on. */
export function askFollowUp(interview: Interview, place: number, at: Moment): Interview {
  const { grade = 0, followUps = [] } = interview.questions[interview.current] ?? {}
  if (grade < goodGrade || place >= followUps.length || !hasTime(interview)) return goOn(interview, at)
  return startAnswer({ ...interview, followUp: place }, 'followUp', at)
}
