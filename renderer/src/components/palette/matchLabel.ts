import type { Segment } from '#domain/search/searchRequest.ts'

/** A label that answers to a query: how many of its words do, and where. */
interface LabelMatch {
  words: number
  segments: Segment[]
}

/** Case, and the two dots that many leave out of ё, make no difference; lengths stay as they were. */
const fold = (text: string) => text.toLowerCase().replaceAll('ё', 'е')

/** Words of one or two letters name nothing by themselves: they count only where nothing longer was typed. */
function queryWords(query: string): string[] {
  const words = fold(query).match(/[\p{L}\p{N}]+/gu) ?? []
  const long = words.filter((word) => word.length > 2)
  return long.length > 0 ? long : words
}

/** Matches the name of a topic or a command: any of its words that begins with a word of the query. */
export function matchLabel(label: string, query: string): LabelMatch | undefined {
  const wanted = queryWords(query)
  const segments: Segment[] = []
  let words = 0
  let at = 0
  for (const { 0: word, index } of fold(label).matchAll(/[\p{L}\p{N}]+/gu)) {
    const longest = wanted
      .filter((start) => word.startsWith(start))
      .reduce((length, start) => Math.max(length, start.length), 0)
    if (longest === 0) continue
    words += 1
    if (index > at) segments.push({ text: label.slice(at, index), match: false })
    segments.push({ text: label.slice(index, index + longest), match: true })
    at = index + longest
  }
  if (words === 0) return undefined
  if (at < label.length) segments.push({ text: label.slice(at), match: false })
  return { words, segments }
}
