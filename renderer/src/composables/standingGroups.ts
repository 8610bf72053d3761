import type { TopicStanding } from '#domain/progress/topicStandings.ts'
import { weakBelow } from '#domain/progress/weakParts.ts'

/** So many parts that were never opened may stand among the others; more would hide what was begun. */
const fewUntouched = 3

/** Where one stands, divided as it is shown: what is weak is seen at once, the others when they are asked for. */
export interface StandingGroups {
  weak: TopicStanding[]
  /** Nothing in them was ever opened; empty when there are few of them, which stand among the weak. */
  untouched: TopicStanding[]
  strong: TopicStanding[]
}

/** Divides the parts, each group in the order given. */
export function standingGroups(standings: readonly TopicStanding[]): StandingGroups {
  const isWeak = ({ readiness }: TopicStanding) => readiness < weakBelow
  const isUntouched = ({ reasons }: TopicStanding) => reasons[0]?.kind === 'never'
  const untouched = standings.filter(isUntouched)
  const many = untouched.length > fewUntouched
  return {
    weak: standings.filter((part) => isWeak(part) && !(many && isUntouched(part))),
    untouched: many ? untouched : [],
    strong: standings.filter((part) => !isWeak(part)),
  }
}
