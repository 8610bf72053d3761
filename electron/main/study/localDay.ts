import { dayOfMoment } from '#domain/calendar/dayOfMoment.ts'
import type { DayOf } from '#domain/calendar/Day.ts'

/** The day that a moment belongs to by this computer's calendar. */
export const localDay: DayOf = (moment) => dayOfMoment(moment, new Date(moment).getTimezoneOffset())
