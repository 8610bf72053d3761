import type { Strength } from '#domain/userData/bookmarks.ts'

/** How well a question is known; `new`: it has no bookmark that would say so. */
export type Phase = Strength | 'new'
