import type MiniSearch from 'minisearch'
import type { Query, SearchOptions } from 'minisearch'
import type { QueryWord } from './readQuery.ts'
import { noSynonyms, type Synonyms } from './synonyms.ts'
import type { Word } from './terms.ts'

/** A document that was found. */
export interface Match<Id> {
  id: Id
  /** How many words of the query it holds as typed, at least in their parts, or at least nearly. */
  whole: number
  truly: number
  nearly: number
  /** The sum over the words of the best field that each was found in. */
  place: number
  score: number
  /** The document's terms that matched, each with the number of the query's word. */
  wordOf: Map<string, number>
}

/** The order of results: more words of the query, in a better place, with a better score. */
const byRank = <Id>(a: Match<Id>, b: Match<Id>): number =>
  b.truly - a.truly || b.whole - a.whole || b.nearly - a.nearly || b.place - a.place || b.score - a.score

/** How many edits a word is allowed to be away; identifiers of few letters must be right. */
function editsAllowed(term: string): number {
  const letters = term.match(/\p{L}/gu)?.length ?? 0
  return letters >= 8 ? 2 : letters >= 4 ? 1 : 0
}

/** All the parts of a word, near one another or not. */
const partsQuery = (word: Word): Query => ({
  combineWith: 'AND',
  queries: word.parts.map((part) => part.term),
})

type Grade = 'whole' | 'truly' | 'nearly'

interface Attempt {
  grade: Grade
  query: Query
  options: SearchOptions
}

/** The ways to look for a word, the truest first: a document counts with the first that finds it. */
function attempts(word: QueryWord, synonyms: readonly string[]): Attempt[] {
  const weights = { prefix: word.last ? 0.5 : 0.2, fuzzy: 0.4 }
  const ways: Attempt[] = [{ grade: 'whole', query: word.term, options: { prefix: true, weights } }]
  if (word.parts.length > 0) ways.push({ grade: 'truly', query: partsQuery(word), options: {} })
  if (synonyms.length > 0) ways.push({ grade: 'truly', query: { queries: [...synonyms] }, options: {} })
  const edits = editsAllowed(word.term)
  if (edits > 0) ways.push({ grade: 'nearly', query: word.term, options: { fuzzy: edits, weights } })
  return ways
}

/**
 * Finds the documents that truly hold all required words of the query; where there are none, those that hold any, at
 * least nearly. A word that the index has is never taken for another that is near it.
 * @param fields the index's fields, the weightiest first
 * @param passes whether a document is looked at
 * @param synonyms a word is truly held where one that means the same is
 */
export function rankMatches<Id>(
  index: MiniSearch,
  fields: readonly string[],
  query: QueryWord[],
  passes: (id: Id) => boolean,
  synonyms: Synonyms = noSynonyms,
): Match<Id>[] {
  const matches = new Map<Id, Match<Id>>()
  const search = (part: Query, options: SearchOptions) =>
    index.search(part, { ...options, tokenize: (term) => [term], processTerm: (term) => term })

  const required = query.filter((word) => word.required)
  required.forEach((word, number) => {
    const found = new Set<Id>()
    const others = synonyms.get(word.term) ?? []
    let isKnown = false
    for (const { grade, query: part, options } of attempts(word, others)) {
      if (grade === 'nearly' && isKnown) continue
      for (const result of search(part, options)) {
        isKnown ||= result.terms.some((term) => term === word.term || others.includes(term))
        const id: Id = result.id
        if (found.has(id) || !passes(id)) continue
        found.add(id)
        const match = matches.get(id) ?? {
          id,
          whole: 0,
          truly: 0,
          nearly: 0,
          place: 0,
          score: 0,
          wordOf: new Map(),
        }
        matches.set(id, match)
        match.nearly += 1
        if (grade !== 'nearly') match.truly += 1
        if (grade === 'whole') match.whole += 1
        const best = fields.findIndex((field) =>
          Object.values(result.match).some((held) => held.includes(field)),
        )
        match.place += fields.length - best
        match.score += result.score
        for (const term of result.terms) match.wordOf.set(term, number)
      }
    }
  })
  for (const word of query.filter((word) => !word.required)) {
    for (const result of search(word.term, {})) {
      const match = matches.get(result.id)
      if (match !== undefined) match.score += result.score
    }
  }
  const ranked = [...matches.values()].sort(byRank)
  return ranked[0]?.truly === required.length
    ? ranked.filter(({ truly }) => truly === required.length)
    : ranked
}
