import type { Moment } from '#domain/interview/Moment.ts'

/** Now, on two clocks: the steady one never jumps when the system's time is set, the wall clock names the date. */
export const readMoment = (): Moment => ({ steady: performance.now(), wall: Date.now() })
