import type { Language, Level } from '#domain/question/Question.ts'
import type { Phase } from '../ui/Phase.ts'

/** A question as it stands on a list. */
export interface ListedQuestion {
  id: string
  lang: Language
  title: string
  level?: Level
}

/** What a list shows of a question, made when it comes into sight. */
export interface ListItem {
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
  questions: readonly ListedQuestion[]
}
