import type { Turns } from '#domain/steps/inTurns.ts'
import { setImmediate } from 'node:timers/promises'

/** How main takes turns with the calls of the window and all else that comes. */
export const mainTurns: Turns = { now: () => performance.now(), next: () => setImmediate() }
