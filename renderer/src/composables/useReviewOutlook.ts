import { divisionOf } from '#domain/progress/divisionOf.ts'
import { topicStandings } from '#domain/progress/topicStandings.ts'
import { computed } from 'vue'
import { useBookmarks } from '../stores/bookmarks.ts'
import { useInterview } from '../stores/interview.ts'
import { useReading } from '../stores/reading.ts'
import { useReviews } from '../stores/reviews.ts'
import { localDay } from './localDay.ts'
import { localNoon } from './localNoon.ts'
import { useReviewable } from './useReviewable.ts'
import { useReviewQueue } from './useReviewQueue.ts'
import { useTopicName } from './useTopicName.ts'

/** What comes after the reviews of the day: how many tomorrow, and where one is weakest of what one has begun. */
export function useReviewOutlook() {
  const reviews = useReviews()
  const bookmarks = useBookmarks()
  const interview = useInterview()
  const reading = useReading()
  const { questions } = useReviewable()
  const queueOf = useReviewQueue()
  const topicName = useTopicName()

  const tomorrow = computed(() => queueOf(localNoon(localDay(Date.now()) + 1), []).items.length)
  const weakest = computed(() => {
    const [part] = topicStandings({
      questions: questions.value,
      by: divisionOf(questions.value),
      cards: reviews.cards,
      schedule: reviews.schedule,
      bookmarks: bookmarks.all,
      log: reviews.log,
      interviews: interview.past,
      opened: reading.current.opened,
      now: Date.now(),
      dayOf: localDay,
    }).filter(({ studied }) => studied > 0)
    if (!part) return undefined
    const { topic, section } = part
    return {
      name: section ?? topicName(topic),
      to: { name: 'library', query: { topic, ...(section === undefined ? {} : { section }) } },
    }
  })
  return { tomorrow, weakest }
}
