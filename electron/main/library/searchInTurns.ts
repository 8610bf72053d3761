import type { SearchIndex } from '#domain/search/createSearchIndex.ts'
import type { SearchAnswer } from '#domain/search/searchRequest.ts'
import { inTurns } from '#domain/steps/inTurns.ts'
import { mainTurns } from './mainTurns.ts'

/** Searches an index. */
export type Search = (...args: Parameters<SearchIndex['search']>) => Promise<Omit<SearchAnswer, 'reading'>>

/** Searches an index for one query after another, without holding main up. */
export function searchInTurns(index: SearchIndex): Search {
  let before: Promise<unknown> = Promise.resolve()
  return (...args) => {
    const answer = before.then(() => inTurns(index.search(...args), mainTurns))
    before = answer.catch(() => {})
    return answer
  }
}
