import * as steps from '#domain/steps/inTurns.ts'
import type { Steps } from '#domain/steps/Steps.ts'

/** Lets the window draw and answer first, where it can be asked for. */
const nextTurn = (): Promise<void> =>
  'scheduler' in globalThis ? scheduler.yield() : new Promise((done) => setTimeout(done))

/** Does work step by step without holding the window up. */
export const inTurns = <Result>(work: Steps<Result>): Promise<Result> =>
  steps.inTurns(work, { now: () => performance.now(), next: nextTurn })
