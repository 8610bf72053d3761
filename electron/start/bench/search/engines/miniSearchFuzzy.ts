import { miniSearchWith } from './miniSearch.ts'

/** MiniSearch as its documentation sets it up for typing people: every term may be a beginning or misspelt. */
export const engine = miniSearchWith({
  searchOptions: { boost: { title: 4, section: 2 }, prefix: true, fuzzy: 0.2 },
})
