import { measureProposals, type ProposalFigures } from '#domain/grading/measureProposals.ts'
import type { ProposedAnswer } from './labelledAnswers.ts'

/** The figures of proposed answers against their labels. */
export const measureLabelled = (answers: readonly ProposedAnswer[]): ProposalFigures =>
  measureProposals(
    answers.map(({ labels, proposals }) => ({ labels, proposed: proposals.map(({ state }) => state) })),
  )
