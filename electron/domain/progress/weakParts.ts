import type { TopicStanding } from './topicStandings.ts'

/** A part is weak while its readiness is below this. */
export const weakBelow = 0.7

/** The weak parts, in the order given. */
export const weakParts = (standings: readonly TopicStanding[]): TopicStanding[] =>
  standings.filter(({ readiness }) => readiness < weakBelow)
