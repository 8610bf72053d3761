import type { Strength } from '../userData/bookmarks.ts'
import type { Rating } from './ReviewEntry.ts'

/** The strength to set when a bookmarked question was rated, or undefined when the bookmark stays as it is. */
export const agreeBookmark = (strength: Strength | undefined, rating: Rating): Strength | undefined =>
  strength === 'known' && rating === 1 ? 'shaky' : undefined
