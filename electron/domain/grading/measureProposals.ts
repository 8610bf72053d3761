import { pointStates, type PointState } from '../interview/Interview.ts'

/** How well proposals agree with labels; a point counts as made when it is `hit` or `partly`. Shares are from 0 to 1. */
export interface ProposalFigures {
  answers: number
  points: number
  /** How many of the proposed points were made. */
  precision: number
  /** How many of the made points were proposed. */
  recall: number
  /** How many points have the very state that the label says. */
  agreement: number
  /** How many of the points labelled `hit` were called `missed`. */
  hitsMissed: number
  /** How many points of each label got each state: `counts[label][proposed]`. */
  counts: Record<PointState, Record<PointState, number>>
}

/** Counts proposals against labels; a share of nothing is 1, for nothing was wrong. */
export function measureProposals(
  answers: readonly { labels: readonly PointState[]; proposed: readonly PointState[] }[],
): ProposalFigures {
  const none = () => ({ missed: 0, partly: 0, hit: 0 })
  const counts = { missed: none(), partly: none(), hit: none() }
  for (const { labels, proposed } of answers) {
    labels.forEach((label, at) => {
      counts[label][proposed[at] ?? 'missed']++
    })
  }
  const total = (labels: readonly PointState[], states: readonly PointState[]): number =>
    labels.reduce((sum, label) => sum + states.reduce((part, state) => part + counts[label][state], 0), 0)
  const share = (part: number, whole: number): number => (whole === 0 ? 1 : part / whole)

  const made: readonly PointState[] = ['partly', 'hit']
  const points = total(pointStates, pointStates)
  return {
    answers: answers.length,
    points,
    precision: share(total(made, made), total(pointStates, made)),
    recall: share(total(made, made), total(made, pointStates)),
    agreement: share(counts.missed.missed + counts.partly.partly + counts.hit.hit, points),
    hitsMissed: 1 - share(total(['hit'], made), total(['hit'], pointStates)),
    counts,
  }
}
