import type { Level } from '#domain/question/Question.ts'
import { defineStore } from 'pinia'
import { ref } from 'vue'

export type ListFilter = 'all' | 'weak' | 'shaky' | 'noted'
export const listOrders = ['authors', 'weakest', 'recent'] as const
type ListOrder = (typeof listOrders)[number]

/** How the list of the library is narrowed and ordered; kept while the app runs. */
export const useListOptions = defineStore('listOptions', () => {
  const filter = ref<ListFilter>('all')
  const order = ref<ListOrder>('authors')
  /** None chosen means all. */
  const levels = ref<Level[]>([])
  return { filter, order, levels }
})
