import { changeCurrent } from './changeCurrent.ts'
import type { AskedFollowUp, Interview } from './Interview.ts'

/** Changes the question at hand, or the follow-up where one is; the same interview when it already is as asked. */
export function changeAnswer(interview: Interview, change: Partial<AskedFollowUp>): Interview {
  const { current, followUp: place, questions } = interview
  const followUps = questions[current]?.followUps
  if (place === undefined) return changeCurrent(interview, change)
  const followUp = followUps?.[place]
  if (followUps === undefined || followUp === undefined) return interview
  const keys = Object.keys(change) as (keyof AskedFollowUp)[]
  if (keys.every((key) => change[key] === followUp[key])) return interview
  return changeCurrent(interview, { followUps: followUps.with(place, { ...followUp, ...change }) })
}
