import type { Day } from '../calendar/Day.ts'

/**
 * The days of two mock interviews before the interview: two days before it and four days earlier. With less time the
 * earlier one moves to today as long as a day lies between them, or falls away; the day before stays free of them. Once one
 * was held since the day of the earlier one, only the other is left.
 * @param held the last day before today on which one was held
 */
export function mockDays(today: Day, interview: Day, held = -Infinity): Day[] {
  const second = interview - 2
  const wanted = second - 4
  const first = Math.max(today, wanted)
  if (second < today) return []
  return held < wanted && first <= second - 2 ? [first, second] : [second]
}
