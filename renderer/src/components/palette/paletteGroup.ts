import type { Language } from '#domain/question/Question.ts'
import type { Segment } from '#domain/search/searchRequest.ts'
import type { Strength } from '#domain/userData/bookmarks.ts'
import type { Component } from 'vue'

/** What the palette can do besides opening something. */
export const paletteCommands = [
  'interview',
  'bookmarks',
  'notes',
  'settings',
  'keys',
  'theme-light',
  'theme-dark',
  'theme-system',
] as const
export type PaletteCommand = (typeof paletteCommands)[number]

/** What choosing a row leads to. */
export type PaletteAction =
  | { kind: 'question'; id: string; lang: Language }
  | { kind: 'topic'; topic: string }
  | { kind: 'command'; command: PaletteCommand }
  | { kind: 'all-results' }

/** Whether the page under the palette is still there afterwards, and with it what had the focus. */
export const staysOnPage = (action: PaletteAction): boolean =>
  action.kind === 'topic' ||
  (action.kind === 'command' && (action.command === 'keys' || action.command.startsWith('theme-')))

export interface PaletteRow {
  key: string
  action: PaletteAction
  title: Segment[]
  context: Segment[]
  /** The language of title and context, where it may not be the interface's. */
  lang?: Language | undefined
  /** The question's mark; rows without one have an icon. */
  mark?: { state: Strength | 'new'; label: string }
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
