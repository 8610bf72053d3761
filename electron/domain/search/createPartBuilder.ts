import { createColumn } from './createColumn.ts'
import { createLexicon } from './createLexicon.ts'
import { createWordTable } from './createWordTable.ts'
import type { IndexedTexts } from './IndexedTexts.ts'
import type { IndexPart } from './IndexPart.ts'
import { mostDocuments, posting } from './posting.ts'
import { scanWords } from './scanWords.ts'
import { titleMark } from './titleMark.ts'

/** Indexes documents in their order. */
export interface PartBuilder {
  /** @throws RangeError past the most documents that postings can number */
  add(texts: IndexedTexts): void
  /** The part of the documents since the last cut. */
  cut(): IndexPart
  /** One part of all documents since the beginning. */
  whole(): IndexPart
}

/** A builder that has no documents yet. */
export function createPartBuilder(): PartBuilder {
  const lexicon = createLexicon()
  const titleSizes = createColumn()
  const titleMarks = createColumn()
  const bodySizes = createColumn()
  // Postings in the order of the documents, and the term of each.
  const postings = createColumn()
  const postingTerms = createColumn()
  /** Where the terms of the document at hand are held: by term, and which they are. */
  let placesOf = new Uint16Array(1024)
  const held: number[] = []
  let cutDocuments = 0
  let cutPostings = 0

  function hold(term: number, place: number): void {
    if (term >= placesOf.length) {
      const grown = new Uint16Array(Math.max(term + 1, placesOf.length * 2))
      grown.set(placesOf)
      placesOf = grown
    }
    const before = placesOf[term] ?? 0
    if (before === 0) held.push(term)
    if (place !== 1) placesOf[term] = before | place
    else if ((before & posting.inBody) < posting.inBody) placesOf[term] = before + 1
  }

  /** Reads one text of the document at hand; returns how many telling words it has. */
  function readText(text: string, place: number): number {
    let telling = 0
    scanWords(text, (start, end) => {
      const code = lexicon.read(text, start, end)
      if (code >= 0) {
        telling++
        hold(code, place)
        return
      }
      const { terms, isTelling } = lexicon.readingOf(code)
      if (isTelling) telling++
      else if (place < posting.inSummary) return
      for (const term of terms) hold(term, place)
    })
    return telling
  }

  /** How often each term is held by the documents of the part at hand, and which those are; all zero between parts. */
  let counts = new Uint32Array(1024)
  /** The place of each term in the part at hand. */
  let places = new Uint32Array(1024)

  /** The terms of some postings, in the order of their bytes, by their numbers. */
  function countTerms(termOf: Uint32Array): number[] {
    const { terms } = lexicon
    if (counts.length < terms.length) {
      counts = new Uint32Array(terms.length * 2)
      places = new Uint32Array(terms.length * 2)
    }
    const met: number[] = []
    for (const term of termOf) {
      const count = counts[term] ?? 0
      if (count === 0) met.push(term)
      counts[term] = count + 1
    }
    const numbers = new Map(met.map((term) => [terms[term] ?? '', term]))
    // Strings are sorted several times as fast without a comparison of one's own.
    return [...numbers.keys()].sort().map((packed) => numbers.get(packed) ?? 0)
  }

  /** The part of the documents and postings from some numbers on. */
  function partFrom(firstDocument: number, firstPosting: number): IndexPart {
    const all = postings.all().subarray(firstPosting)
    const termOf = postingTerms.all().subarray(firstPosting)
    const terms = countTerms(termOf)

    const postingStarts = new Uint32Array(terms.length + 1)
    terms.forEach((term, place) => {
      places[term] = place
      postingStarts[place + 1] = (postingStarts[place] ?? 0) + (counts[term] ?? 0)
      counts[term] = 0
    })
    const next = postingStarts.slice()
    const sorted = new Uint32Array(all.length)
    const shift = firstDocument * 2 ** posting.documentShift
    for (let at = 0; at < all.length; at++) {
      const place = places[termOf[at] ?? 0] ?? 0
      const to = next[place] ?? 0
      next[place] = to + 1
      sorted[to] = (all[at] ?? 0) - shift
    }

    const termOfWord = new Map<string, number>()
    for (const term of terms)
      for (const word of lexicon.wordsOfTerm[term] ?? []) termOfWord.set(word, places[term] ?? 0)
    const words = [...termOfWord.keys()].sort()
    return {
      documents: titleSizes.length() - firstDocument,
      terms: createWordTable(terms.map((term) => lexicon.terms[term] ?? '')),
      postingStarts,
      postings: sorted,
      words: createWordTable(words),
      termOfWord: Uint32Array.from(words, (word) => termOfWord.get(word) ?? 0),
      titleMarks: Uint32Array.from(titleMarks.all().subarray(firstDocument)),
      titleSizes: Uint8Array.from(titleSizes.all().subarray(firstDocument)),
      bodySizes: Uint16Array.from(bodySizes.all().subarray(firstDocument)),
    }
  }

  return {
    add({ title, names, summary, body }) {
      const document = titleSizes.length()
      if (document === mostDocuments)
        throw new RangeError(`An index holds at most ${mostDocuments} documents.`)
      const titleSize = readText(title, posting.inTitle)
      readText(names, posting.inNames)
      readText(summary, posting.inSummary)
      const bodySize = readText(body, 1)
      for (const term of held) {
        postings.push(document * 2 ** posting.documentShift + (placesOf[term] ?? 0))
        postingTerms.push(term)
        placesOf[term] = 0
      }
      held.length = 0
      titleMarks.push(titleMark(title))
      titleSizes.push(Math.min(titleSize, 0xff))
      bodySizes.push(Math.min(bodySize, 0xffff))
    },
    cut() {
      const part = partFrom(cutDocuments, cutPostings)
      cutDocuments = titleSizes.length()
      cutPostings = postings.length()
      return part
    },
    whole: () => partFrom(0, 0),
  }
}
