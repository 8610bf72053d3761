import type { Component } from 'vue'

/** A part of the app, as the sidebar shows it. */
export interface SideMode {
  name: 'library' | 'search' | 'bookmarks' | 'notes' | 'interview' | 'review' | 'progress'
  label: string
  icon: Component
  current: boolean
  /** How many things are in it. */
  count?: number | string
  /** What the count means, for those who hear it. */
  countNote?: string
  keys?: string[]
}
