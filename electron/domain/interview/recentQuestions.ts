import type { Interview } from './Interview.ts'

/** How many interviews in a row ask no question twice, as long as there are others. */
const interviewsApart = 3

/**
 * The ids of the questions that the last interviews asked and the next should not.
 * @param interviews the newest first
 */
export const recentQuestions = (interviews: readonly Interview[]): Set<string> =>
  new Set(
    interviews
      .slice(0, interviewsApart - 1)
      .flatMap(({ questions }) => questions)
      .filter(({ outcome, spentMs }) => outcome !== 'open' || spentMs > 0)
      .map(({ id }) => id),
  )
