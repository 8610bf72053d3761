import { agreeBookmark } from '#domain/review/agreeBookmark.ts'
import type { RatedEntry } from '#domain/review/ReviewEntry.ts'
import type { Strength } from '#domain/userData/bookmarks.ts'
import { useI18n } from 'vue-i18n'
import { useBookmarks } from '../stores/bookmarks.ts'
import { useToast } from '../stores/toast.ts'

/** What reviews made of bookmarks, by the number of the review: the strength before and after. */
const agreed = new Map<number, { before: Strength; after: Strength }>()

/** Has bookmarks follow what reviews show, and turn back with a review that is taken back. */
export function useAgreedBookmarks() {
  const bookmarks = useBookmarks()
  const toast = useToast()
  const { t } = useI18n()

  const takeBack = async ({ n, id }: RatedEntry) => {
    const change = agreed.get(n)
    agreed.delete(n)
    // What the person has set since then stays.
    if (change && bookmarks.strengthOf(id) === change.after) await bookmarks.set(id, change.before)
  }
  const agree = async (review: RatedEntry) => {
    const before = bookmarks.strengthOf(review.id)
    const after = agreeBookmark(before, review.rating)
    if (before === undefined || after === undefined) return
    await bookmarks.set(review.id, after)
    agreed.set(review.n, { before, after })
    toast.show({
      text: t('review.noLongerKnown'),
      action: { label: t('shell.undo'), run: () => void takeBack(review) },
    })
  }
  return { agree, takeBack }
}
