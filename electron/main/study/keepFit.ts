import type { StudyApi } from '#api/studyApi.ts'
import type { Fit } from '#domain/review/Fit.ts'
import { personalWeights } from '#domain/review/personalWeights.ts'
import { predictions } from '#domain/review/predictions.ts'
import type { DataStore } from '../stores/openStore.ts'
import type { ReviewLog } from '../stores/openReviewLog.ts'

/**
 * The fitting of the schedule to the person's own reviews. It holds the main process up for about a fifth of a second
 * with 2,000 reviews, once, when it is asked for.
 */
export function keepFit(
  store: DataStore<{ version: 1; fit?: Fit }>,
  log: Pick<ReviewLog, 'all'>,
  now: () => number,
): Pick<StudyApi, 'getFit' | 'fitSchedule'> {
  return {
    getFit: async () => store.get().fit,
    async fitSchedule() {
      const found = personalWeights(log.all())
      if (!found) return undefined
      const { accepted, before, after, heldOut, weights } = found
      const fit: Fit = {
        at: now(),
        reviews: predictions(log.all()).length,
        heldOut,
        before,
        after,
        ...(accepted ? { weights: [...weights] } : {}),
      }
      store.set({ version: 1, fit })
      return fit
    },
  }
}
