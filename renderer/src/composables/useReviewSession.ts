import { covers } from '#domain/interview/covers.ts'
import type { Scope } from '#domain/interview/Interview.ts'
import { lastUndoable } from '#domain/review/lastUndoable.ts'
import { longestReview } from '#domain/review/reviewCost.ts'
import type { QueueItem } from '#domain/review/reviewQueue.ts'
import type { Rating } from '#domain/review/ReviewEntry.ts'
import { computed, onScopeDispose, ref, shallowRef, watch } from 'vue'
import { useLibrary } from '../stores/library.ts'
import { useReviews } from '../stores/reviews.ts'
import { firstFresh } from './firstFresh.ts'
import { localDay } from './localDay.ts'
import { useAgreedBookmarks } from './useAgreedBookmarks.ts'
import { useFreshToday } from './useFreshToday.ts'
import { useGoalDay } from './useGoalDay.ts'
import { useReviewable } from './useReviewable.ts'
import { useReviewQueue, type DayQueue } from './useReviewQueue.ts'
import { useVisibleTime } from './useVisibleTime.ts'

/** `first`: nothing was ever reviewed; `waiting`: only questions are left that come back in a few minutes. */
export type ReviewPhase = 'first' | 'question' | 'waiting' | 'done'

/** How many new questions are offered at a time. */
export const offeredFresh = 5
const tickMs = 1000

/**
 * The reviews of a day, a question at a time. The log is the session: leaving it loses nothing, and coming back
 * goes on. The queue is made anew after each rating.
 * @param part what alone is to be reviewed; undefined: whatever the day asks for
 */
export function useReviewSession(part: () => Scope | undefined) {
  const library = useLibrary()
  const reviews = useReviews()
  const { ahead } = useGoalDay()
  const { questions, isReviewable } = useReviewable()
  const freshToday = useFreshToday()
  const queueOf = useReviewQueue()
  const bookmarks = useAgreedBookmarks()
  const time = useVisibleTime()

  const now = ref(Date.now())
  const queue = shallowRef<DayQueue>({ items: [], left: 0 })
  const current = shallowRef<QueueItem>()
  const revealed = ref(false)
  /** New questions that were asked for besides those of the day. */
  const asked = shallowRef<readonly string[]>([])

  const dueAt = ({ id }: QueueItem) => reviews.cards.get(id)?.due.getTime() ?? 0
  const isWaiting = (item: QueueItem) => item.why === 'learning' && dueAt(item) > now.value

  const show = (item: QueueItem | undefined, answer = false) => {
    current.value = item
    revealed.value = answer
    time.restart()
  }
  const renew = () => {
    now.value = Date.now()
    const ofDay = part() === undefined ? freshToday.value : []
    queue.value = queueOf(now.value, [...ofDay, ...asked.value], part())
  }
  const next = () => {
    renew()
    show(queue.value.items.find((item) => !isWaiting(item)))
  }

  const phase = computed<ReviewPhase>(() => {
    if (current.value) return 'question'
    if (queue.value.items.length > 0) return 'waiting'
    return ahead.value === undefined && reviews.cards.size === 0 ? 'first' : 'done'
  })
  /** The ids of the new questions that could be begun besides those of the day, as far as there are minutes. */
  const offered = computed(() => {
    const scope = part()
    const within = scope === undefined ? questions.value : questions.value.filter((row) => covers(scope, row))
    const room = queueOf(now.value, firstFresh(within, reviews.cards, offeredFresh), scope).items
    return room.filter(({ why }) => why === 'new').map(({ id }) => id)
  })

  const today = computed(() => localDay(now.value))
  const undoable = computed(() => {
    const last = lastUndoable(reviews.log)
    return last && localDay(last.at) === today.value ? last : undefined
  })

  // One after the other: of two quick presses the second must not rate what the person has not seen.
  let busy = false
  const inTurn = async (step: () => Promise<void>) => {
    if (busy) return
    busy = true
    try {
      await step()
    } finally {
      busy = false
    }
  }
  const rate = (rating: Rating) =>
    inTurn(async () => {
      if (!current.value || !revealed.value) return
      const { id } = current.value
      const entry = await reviews.rate({ id, rating, tookMs: Math.min(time.read(), longestReview) })
      // First, lest a bookmark that can't be written leave a question that has its rating to be rated again.
      next()
      await bookmarks.agree(entry)
    })
  /** Takes the last review back, and shows its question, if the library has it, with the answer, which was seen already. */
  const undo = () =>
    inTurn(async () => {
      const last = undoable.value
      if (!last || !(await reviews.undo())) return
      await bookmarks.takeBack(last)
      if (!library.rowsById.has(last.id)) return next()
      renew()
      const item = queue.value.items.find(({ id }) => id === last.id)
      show(item ?? { id: last.id, why: 'due', minutes: 0 }, true)
    })

  const begin = () => {
    asked.value = [...asked.value, ...offered.value]
    next()
  }
  const takeNow = () => show(queue.value.items[0])
  const reveal = () => {
    revealed.value = current.value !== undefined
  }

  const firstDue = computed(() => Math.min(...queue.value.items.map(dueAt)))
  const timer = setInterval(() => {
    if (phase.value !== 'waiting') return
    now.value = Date.now()
    if (firstDue.value <= now.value) next()
  }, tickMs)
  onScopeDispose(() => clearInterval(timer))

  // Another library was opened, or a file of it has changed.
  watch(questions, () => {
    const row = current.value && library.rowsById.get(current.value.id)
    if (current.value && !(row && isReviewable(row))) next()
    else renew()
  })

  watch(part, next)

  next()

  return {
    phase,
    queue,
    current,
    revealed,
    undoable,
    offered,
    /** How many questions the day asks for besides the part that is reviewed. */
    others: computed(() => (part() ? queueOf(now.value, freshToday.value).items.length : 0)),
    /** How long it is until the first of those that wait comes back, ms. */
    waitMs: computed(() => Math.max(0, firstDue.value - now.value)),
    begin,
    takeNow,
    reveal,
    rate,
    undo,
  }
}
