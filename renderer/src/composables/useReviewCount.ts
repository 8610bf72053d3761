import { computed } from 'vue'
import { currentDay } from './currentDay.ts'
import { localDay } from './localDay.ts'
import { localNoon } from './localNoon.ts'
import { useFreshToday } from './useFreshToday.ts'
import { useReviewQueue } from './useReviewQueue.ts'

/** How many questions today's queue has. */
export function useReviewCount() {
  const fresh = useFreshToday()
  const queueOf = useReviewQueue()
  const now = () => (localDay(Date.now()) === currentDay.value ? Date.now() : localNoon(currentDay.value))
  return computed(() => queueOf(now(), fresh.value).items.length)
}
