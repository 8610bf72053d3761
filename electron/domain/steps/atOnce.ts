import type { Steps } from './Steps.ts'

/** Does all steps one after another. */
export function atOnce<Result>(work: Steps<Result>): Result {
  for (;;) {
    const step = work.next()
    if (step.done) return step.value
  }
}
