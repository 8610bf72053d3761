import { bookActivity } from '#domain/calendar/bookActivity.ts'
import { dayName } from '#domain/calendar/dayName.ts'
import type { StudyDays } from '#domain/userData/studyDays.ts'
import type { DataStore } from '../stores/openStore.ts'
import { localDay } from './localDay.ts'

/**
 * Makes what is called at each sign that the person studies: what they have been at, which took so many ms, and the time
 * since the last sign are booked to the day. It never throws: what was done counts for more than how long it took, and the
 * next sign books what the disk refused.
 */
export function noteActivity(
  store: DataStore<{ version: 1; days: StudyDays }>,
  now: () => number,
): (took?: number) => void {
  let last: number | undefined
  return (took = 0) => {
    const at = now()
    const { days } = store.get()
    const booked = bookActivity(days, last, { now: at, took, day: dayName(localDay(at)) })
    try {
      if (booked !== days) store.set({ version: 1, days: booked })
      last = at
    } catch {
      // `last` stays.
    }
  }
}
