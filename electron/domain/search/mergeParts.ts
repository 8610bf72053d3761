import type { IndexPart } from './IndexPart.ts'
import { mergeTables } from './mergeTables.ts'
import { posting } from './posting.ts'

const countOf = ({ postingStarts }: IndexPart, term: number): number =>
  (postingStarts[term + 1] ?? 0) - (postingStarts[term] ?? 0)

function join<Numbers extends Uint8Array | Uint16Array | Uint32Array>(
  joined: Numbers,
  first: Numbers,
  second: Numbers,
): Numbers {
  joined.set(first)
  joined.set(second, first.length)
  return joined
}

/** Merges two parts into one: the documents of the second go on where those of the first end. */
export function mergeParts(first: IndexPart, second: IndexPart): IndexPart {
  const terms = mergeTables(first.terms, second.terms)
  const words = mergeTables(first.words, second.words)
  const sides = [
    { part: first, termNumbers: terms.ofFirst, wordNumbers: words.ofFirst, firstDocument: 0 },
    {
      part: second,
      termNumbers: terms.ofSecond,
      wordNumbers: words.ofSecond,
      firstDocument: first.documents,
    },
  ]

  const postingStarts = new Uint32Array(terms.table.starts.length)
  for (const { part, termNumbers } of sides)
    termNumbers.forEach((merged, term) => {
      postingStarts[merged + 1] = (postingStarts[merged + 1] ?? 0) + countOf(part, term)
    })
  for (let term = 1; term < postingStarts.length; term++)
    postingStarts[term] = (postingStarts[term] ?? 0) + (postingStarts[term - 1] ?? 0)

  const postings = new Uint32Array(first.postings.length + second.postings.length)
  const termOfWord = new Uint32Array(words.table.starts.length - 1)
  const next = postingStarts.slice()
  for (const { part, termNumbers, wordNumbers, firstDocument } of sides) {
    const shift = firstDocument * 2 ** posting.documentShift
    termNumbers.forEach((merged, term) => {
      let to = next[merged] ?? 0
      for (let at = part.postingStarts[term] ?? 0; at < (part.postingStarts[term + 1] ?? 0); at++)
        postings[to++] = (part.postings[at] ?? 0) + shift
      next[merged] = to
    })
    wordNumbers.forEach((merged, word) => {
      termOfWord[merged] = termNumbers[part.termOfWord[word] ?? 0] ?? 0
    })
  }

  const documents = first.documents + second.documents
  return {
    documents,
    terms: terms.table,
    postingStarts,
    postings,
    words: words.table,
    termOfWord,
    titleMarks: join(new Uint32Array(documents), first.titleMarks, second.titleMarks),
    titleSizes: join(new Uint8Array(documents), first.titleSizes, second.titleSizes),
    bodySizes: join(new Uint16Array(documents), first.bodySizes, second.bodySizes),
  }
}
