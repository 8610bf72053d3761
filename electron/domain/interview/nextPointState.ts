import type { Interview, PointState } from './Interview.ts'

const following: Record<PointState, PointState> = { missed: 'hit', hit: 'partly', partly: 'missed' }

/** What a key point of the question at hand becomes when it is ticked once more. */
export function nextPointState({ questions, current }: Interview, point: number): PointState {
  return following[questions[current]?.points[point] ?? 'missed']
}
