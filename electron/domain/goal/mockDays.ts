import type { Day } from '../calendar/Day.ts'

/**
 * The days of two mock interviews before the interview: two days before it and four days earlier. With less time the
 * earlier one moves to today as long as a day lies between them, or falls away; the day before stays free of them.
 */
export function mockDays(today: Day, interview: Day): Day[] {
  const second = interview - 2
  const first = Math.max(today, second - 4)
  if (second < today) return []
  return first <= second - 2 ? [first, second] : [second]
}
