import type { Review } from '#api/studyApi.ts'
import { createSchedule } from '#domain/review/createSchedule.ts'
import type { Fit } from '#domain/review/Fit.ts'
import { followLog } from '#domain/review/followLog.ts'
import type { RatedEntry, ReviewEntry } from '#domain/review/ReviewEntry.ts'
import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import { study } from '../api.ts'
import { useSettings } from './settings.ts'

/** The log of reviews, as main keeps it, and what it makes of the person's memory. */
export const useReviews = defineStore('reviews', () => {
  const settings = useSettings()
  const log = shallowRef<ReviewEntry[]>([])
  const fit = shallowRef<Fit>()
  const schedule = computed(() =>
    createSchedule({ retention: settings.current.retention, weights: fit.value?.weights }),
  )
  const cardsOf = computed(() => followLog(schedule.value))
  /** The card of every question that was ever reviewed or graded. */
  const cards = computed(() => cardsOf.value(log.value))

  const load = async () => {
    const kept = await study.getReviews()
    // The log only grows: one of the same length is the same, and what was made of it stands.
    if (kept.length !== log.value.length) log.value = kept
    fit.value ??= await study.getFit()
  }
  const rate = async (review: Review): Promise<RatedEntry> => {
    const entry = await study.rateReview(review)
    log.value = [...log.value, entry]
    return entry
  }
  /** Takes the last review back; false when there is none. */
  const undo = async (): Promise<boolean> => {
    const entry = await study.undoReview()
    if (entry) log.value = [...log.value, entry]
    return entry !== undefined
  }

  /** Fits the schedule to the log; false while that is too short. */
  const fitSchedule = async (): Promise<boolean> => {
    const found = await study.fitSchedule()
    if (found) fit.value = found
    return found !== undefined
  }

  return { log, fit, schedule, cards, load, rate, undo, fitSchedule }
})
