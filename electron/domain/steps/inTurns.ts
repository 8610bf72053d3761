import type { Steps } from './Steps.ts'

/** How a thread takes turns with whatever else it has to do. */
export interface Turns {
  /** The time, in ms. */
  now(): number
  /** Resolves when the others have had theirs. */
  next(): Promise<void>
}

/** How long work may hold a thread up before it lets it go on, in ms: a quarter of a frame, for a step may be long too. */
const longestTurn = 4

/**
 * Does work step by step without holding its thread up: between two steps the thread goes on, as often as a turn has
 * grown long. What is done within one turn is done at once.
 */
export async function inTurns<Result>(work: Steps<Result>, { now, next }: Turns): Promise<Result> {
  let since = now()
  for (;;) {
    const step = work.next()
    if (step.done) return step.value
    if (now() - since < longestTurn) continue
    await next()
    since = now()
  }
}
