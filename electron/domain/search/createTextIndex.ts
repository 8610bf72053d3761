import type { Steps } from '../steps/Steps.ts'
import { createBestList } from './createBestList.ts'
import { createMemory } from './createMemory.ts'
import { createRanker, enough, type Candidates, type Ranker } from './createRanker.ts'
import type { IndexPart } from './IndexPart.ts'
import { createInterpreter, type Knowledge } from './interpretQuery.ts'
import { mergeParts } from './mergeParts.ts'
import { stemOf } from './stemOf.ts'
import type { Rewriting } from './searchRequest.ts'
import { noSynonyms, type Synonyms } from './synonyms.ts'
import { titleMark } from './titleMark.ts'
import { wishedWord, type WishedWord } from './wishedWord.ts'

/** What was found for a query. */
export interface Finding {
  /** The numbers of the documents, the best first, cut to what was asked for. */
  documents: number[]
  /** How many subjects were found in all. */
  count: number
  searched: Rewriting[]
  /** How many words of the query there are to be found. */
  wordCount: number
  /** Tells which of them a word of a text was found for, as it was typed or by whatever it means. */
  typedWord: WishedWord
  wishedWord: WishedWord
  /** Whether a document was found at all, be it past the cut; until the next search. */
  isFound(document: number): boolean
}

/** Narrows a search and says how its findings are counted. */
export interface SearchOptions {
  limit: number
  /** Whether a document is looked at; left out, all are. */
  passes?: (document: number) => boolean
  /** The number of what a document is about, below `size`: those about the same count as one. Left out, each is its own. */
  subject?: (document: number) => number
}

/** Documents under the numbers in which they came, from 0, to be found by their texts. */
export interface TextIndex {
  /** How many documents came, those that were taken away among them. */
  size(): number
  /** Adds a part: its documents go on with the next numbers. */
  add(part: IndexPart): void
  /** Adds a part of few documents, as they change one by one: it is joined with those that came so before. */
  addChange(part: IndexPart): void
  /** Puts a part of the same documents in the place of all that there are. */
  replaceAll(part: IndexPart): void
  /** Takes a document away. */
  remove(document: number): void
  /** Finds documents; one search must be done before the next, and documents may come and go between its steps. */
  search(text: string, options: SearchOptions): Steps<Finding>
}

/** The words of the texts that are shown for one query after another. */
const mostWords = 20_000
/** So many candidates are looked at in a step. */
const mostInStep = 8192
/** So many parts of one size are joined into one. */
const mostAlike = 32
/** As many documents are joined at most: more would take longer than anyone should wait. */
const mostJoined = 2000

/** Joins parts by halves, so that each document is joined few times. */
function joinParts(parts: readonly IndexPart[]): IndexPart {
  const [only, ...others] = parts
  if (only === undefined) throw new RangeError('There is nothing to join.')
  if (others.length === 0) return only
  const half = parts.length >> 1
  return mergeParts(joinParts(parts.slice(0, half)), joinParts(parts.slice(half)))
}

interface Placed {
  part: IndexPart
  ranker: Ranker
  /** The number of its first document. */
  first: number
}

/**
 * An index that has no documents yet.
 * @param synonyms what else a text may call a word, besides what the glossary has
 */
export function createTextIndex(
  knowledge: Knowledge,
  synonyms: () => Synonyms = () => noSynonyms,
): TextIndex {
  let placed: Placed[] = []
  let size = 0
  let removed = new Uint8Array(0)
  /** The search that each document and each subject was found by last. */
  let foundBy = new Uint32Array(0)
  let countedBy = new Uint32Array(0)
  let searches = 0
  const stems = createMemory<string>(mostWords)
  const stem = (term: string) => stems(term, () => stemOf(term))
  let interpret: ReturnType<typeof createInterpreter> | undefined

  function grow<Numbers extends Uint8Array<ArrayBuffer> | Uint32Array<ArrayBuffer>>(
    numbers: Numbers,
    make: (length: number) => Numbers,
  ): Numbers {
    if (numbers.length >= size) return numbers
    const grown = make(Math.max(size, 2 * numbers.length))
    grown.set(numbers)
    return grown
  }

  function add(part: IndexPart): void {
    placed.push({ part, ranker: createRanker(part), first: size })
    size += part.documents
    removed = grow(removed, (length) => new Uint8Array(length))
    foundBy = grow(foundBy, (length) => new Uint32Array(length))
    countedBy = grow(countedBy, (length) => new Uint32Array(length))
    interpret = undefined
  }

  return {
    size: () => size,
    add,
    addChange(part) {
      add(part)
      for (;;) {
        const { documents = 0 } = placed.at(-1)?.part ?? {}
        let alike = 0
        while (alike < mostAlike && (placed.at(-1 - alike)?.part.documents ?? Infinity) <= documents) alike++
        if (alike < mostAlike || documents * mostAlike > mostJoined) return
        const joined = placed.splice(-alike)
        size = joined[0]?.first ?? size
        add(joinParts(joined.map(({ part }) => part)))
      }
    },
    replaceAll(part) {
      placed = []
      size = 0
      add(part)
    },
    remove(document) {
      removed[document] = 1
    },
    *search(text, { limit, passes = () => true, subject = (document) => document }) {
      // Others may come in their place between two steps.
      const asked = [...placed]
      const parts = asked.map(({ part }) => part)
      interpret ??= createInterpreter(parts, knowledge, synonyms)
      const { wishes, searched } = yield* interpret(text)
      const query = { wishes, mark: titleMark(text), total: size }
      const search = ++searches
      const isThere = (document: number) => removed[document] === 0 && passes(document)
      const ranked: { first: number; candidates: Candidates }[] = []
      for (const [place, { ranker, first }] of asked.entries())
        ranked.push({
          first,
          candidates: yield* ranker.rank(place, query, (document) => isThere(first + document)),
        })
      const most = Math.max(0, ...ranked.map(({ candidates }) => candidates.greatestShare))
      const best = createBestList(limit)
      let count = 0
      for (const { first, candidates } of ranked)
        for (let at = 0; at < candidates.count; at++) {
          if (at % mostInStep === 0) yield
          if ((candidates.shares[at] ?? 0) < enough * most) continue
          const document = first + (candidates.documents[at] ?? 0)
          if (!isThere(document)) continue
          best.offer(document, candidates.scores[at] ?? 0)
          foundBy[document] = search
          const about = subject(document)
          if (countedBy[about] !== search) {
            countedBy[about] = search
            count++
          }
        }
      return {
        documents: best.sorted(),
        count,
        searched,
        wordCount: wishes.filter(({ isTelling, ways }) => isTelling && ways.length > 0).length,
        typedWord: wishedWord(wishes, parts, true, stem),
        wishedWord: wishedWord(wishes, parts, false, stem),
        isFound: (document) => foundBy[document] === search,
      }
    },
  }
}
