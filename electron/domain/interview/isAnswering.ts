import type { Interview } from './Interview.ts'

/** Whether an answer is being given, with the clock running or not. */
export const isAnswering = ({ phase }: Pick<Interview, 'phase'>): boolean =>
  phase === 'answering' || phase === 'followUp'
