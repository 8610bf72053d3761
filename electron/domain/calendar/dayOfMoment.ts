import type { Day } from './Day.ts'

const dayMs = 86_400_000
/** Who studies past midnight has not begun the next day yet. */
const dayStartsMs = 4 * 3_600_000

/**
 * The day that a moment belongs to; it begins at four in the night.
 * @param moment ms since the epoch
 * @param offset of local time at that moment, as `getTimezoneOffset` gives it: minutes that UTC is ahead
 */
export const dayOfMoment = (moment: number, offset: number): Day =>
  Math.floor((moment - offset * 60_000 - dayStartsMs) / dayMs)
