import type { IndexPart } from './IndexPart.ts'
import { partArrays } from './partArrays.ts'

/** The buffers of a part, each once, to be handed over with it. */
export const partBuffers = (part: IndexPart): ArrayBuffer[] => [
  ...new Set(partArrays(part).map(({ buffer }) => buffer)),
]
