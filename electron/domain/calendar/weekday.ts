import type { Day } from './Day.ts'

/** The day of the week, from 0 for Monday to 6 for Sunday; 1 January 1970 was a Thursday. */
export const weekday = (day: Day): number => (((day + 3) % 7) + 7) % 7
