import type { Language } from '../question/Question.ts'
import { changeCurrent } from './changeCurrent.ts'
import type { AskedQuestion, Interview, PointProposal } from './Interview.ts'

/**
 * Fills the key points of the answer that is looked over with what the app thinks of them, once, and only where
 * something was typed and the person has marked none. What is not one proposal for each key point is not taken.
 * @param propose what the app thinks of an answer, one for each key point
 */
export function proposeTo(
  interview: Interview,
  propose: (question: AskedQuestion, lang: Language) => PointProposal[],
): Interview {
  const question = interview.questions[interview.current]
  if (interview.phase !== 'revealed' || question === undefined || question.proposals !== undefined)
    return interview
  if (question.answer.trim() === '' || question.points.some((state) => state !== 'missed')) return interview
  const proposals = propose(question, interview.plan.lang)
  if (proposals.length !== question.points.length) return interview
  return changeCurrent(interview, { proposals, points: proposals.map(({ state }) => state) })
}
