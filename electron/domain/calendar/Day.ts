/** A day of the person's own calendar, counted from 1 January 1970. */
export type Day = number

/** The day that a moment (ms since the epoch) belongs to, where the person is. */
export type DayOf = (moment: number) => Day
