import type { RouteLocationRaw } from 'vue-router'

/** A part of the library as the table of where one stands shows it. */
export interface StandingLine {
  /** The topic, or the section of the one topic that the line is among. */
  key: string
  name: string
  /** Whether it is a topic with sections to tell apart. */
  divided: boolean
  /** The sides of the plotted area, 0 to 1. */
  coverage: number
  recall: number
  recallText: string
  coverageText: string
  /** How many questions of how many were ever answered. */
  base: string
  readiness: string
  why: string
  /** Its questions in the library. */
  questions: RouteLocationRaw
  /** What would help most: a review of what is due in it, or reading it. */
  next: { label: string; to: RouteLocationRaw }
  /** The set-up of an interview about nothing else. */
  interview: RouteLocationRaw
}
