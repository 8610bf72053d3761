import type { Part, Placed } from '../progress/partsOf.ts'

/** The order in which new questions are begun: part by part, the least ready first, each in the order given. */
export const freshOrder = <Question extends Placed>(
  parts: readonly Part<Question>[],
  readiness: (part: Part<Question>) => number,
): Question[] =>
  parts
    .map((part) => ({ part, ready: readiness(part) }))
    .toSorted((one, other) => one.ready - other.ready)
    .flatMap(({ part }) => part.questions)
