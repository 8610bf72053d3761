import type { Language } from '#domain/question/Question.ts'
import type { Segment } from '#domain/search/searchRequest.ts'
import type { Theme } from '#domain/userData/settings.ts'
import type { Component } from 'vue'
import type { FilterOption } from '../search/filterOption.ts'
import type { Phase } from '../ui/Phase.ts'

/** What choosing a row leads to. */
export type PaletteAction =
  | { kind: 'question'; id: string; lang: Language }
  | { kind: 'topic'; topic: string }
  | { kind: 'place'; place: 'interview' | 'bookmarks' | 'notes' | 'settings' }
  | { kind: 'theme'; theme: Theme }
  | { kind: 'keys' }
  | { kind: 'all-results' }
  /** Typed into the query; the palette stays. `sure`: nothing else can be meant. */
  | { kind: 'filter'; option: FilterOption; sure: boolean }

/** Whether the page under the palette is still there afterwards, and with it what had the focus. */
export const staysOnPage = ({ kind }: PaletteAction): boolean =>
  kind === 'topic' || kind === 'theme' || kind === 'keys' || kind === 'filter'

export interface PaletteRow {
  key: string
  action: PaletteAction
  title: Segment[]
  context: Segment[]
  /** The language of title and context, where it may not be the interface's. */
  lang?: Language | undefined
  /** How well the question is known, for its mark; rows without it have an icon. */
  state?: Phase
  icon?: Component
  /** A fact about it, at the right. */
  detail?: string | undefined
  keys?: string[] | undefined
}

export interface PaletteGroup {
  name: string
  label: string
  count?: string | undefined
  rows: PaletteRow[]
}
