import type { Language, Level } from '#domain/question/Question.ts'
import type { Phase } from '../ui/Phase.ts'

/** A question as a list shows it. */
export interface ListItem {
  id: string
  lang: Language
  title: string
  level?: Level | undefined
  state: Phase
  noted: boolean
  /** When it was last opened, in ms since the epoch. */
  openedAt?: number | undefined
  /** The first lines of the note, and when it was changed: shown in place of the level. */
  note?: { excerpt: string; at: number } | undefined
}

/** Questions that stand together in a list. */
export interface ListGroup {
  key: string
  /** Absent: nothing stands above them. */
  label?: string | undefined
  items: ListItem[]
}
