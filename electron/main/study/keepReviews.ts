import type { StudyApi } from '#api/studyApi.ts'
import { lastUndoable } from '#domain/review/lastUndoable.ts'
import type { ReviewLog } from '../stores/openReviewLog.ts'

type ReviewMethods = Pick<StudyApi, 'getReviews' | 'rateReview' | 'undoReview'>

/**
 * Reviews, each a line of the log.
 * @param studied called at each, with how long it took, ms
 */
export function keepReviews(
  log: ReviewLog,
  now: () => number,
  studied: (took: number) => void,
): ReviewMethods {
  return {
    getReviews: async () => [...log.all()],
    async rateReview(review) {
      studied(review.tookMs)
      return log.append({ kind: 'rated', at: now(), from: 'review', ...review })
    },
    async undoReview() {
      const last = lastUndoable(log.all())
      return last && log.append({ kind: 'undone', at: now(), undoes: last.n })
    },
  }
}
