import type { Steps } from '../steps/Steps.ts'
import { otherLayout } from './otherLayout.ts'
import { readQuery, requireTelling, type QueryWord } from './readQuery.ts'
import type { Rewriting } from './searchRequest.ts'

/** What the index and the glossary say of a word. */
interface Judgement {
  /** It is there just so. */
  isWritten(word: QueryWord): boolean
  /** It is there, or something that means the same. */
  isFamiliar(word: QueryWord): boolean
  /** It is not there, but has a meaning that may be. */
  isKnown(word: QueryWord): boolean
  /** Something like it is there, or at least something that is spelled nearly so. */
  isAlike(word: QueryWord): boolean
  isNearly(word: QueryWord): boolean
  /** In how many documents it is, or what begins so. */
  commonness(word: QueryWord): number
}

/** In letters: shorter ones are like too many to have been slips in the other layout. */
const shortestSlip = 5

/** Signs on the keys of Russian letters: no Latin word has one before a letter. */
const foreignSigns = /[[\]{};:'"`~,<>]+[a-z]/i
/** A word that is there in another form only gives way to one that is there just so in so many times more documents. */
const commoner = 3

/** Makes a reader of the words of queries: what was typed in the wrong keyboard layout is read as it was meant. */
export function createQueryReader(judge: Judgement) {
  const { isWritten, isFamiliar, isKnown, isAlike, isNearly, commonness } = judge
  const least = (words: QueryWord[]) => Math.min(...words.map(commonness))

  function isMeant(other: string, switched: QueryWord[], typed: QueryWord[]): boolean {
    if (switched.length === 0 || foreignSigns.test(other)) return false
    if (typed.every((word) => isFamiliar(word) || isKnown(word)))
      return (
        typed.every(isFamiliar) && switched.every(isWritten) && least(switched) >= commoner * least(typed)
      )
    if (switched.every(isFamiliar)) return true
    return (
      !typed.some(isAlike) &&
      switched.every((word) => word.term.length >= shortestSlip && (isFamiliar(word) || isNearly(word)))
    )
  }

  /** The words of a stretch without spaces, or those that the same keys give in the other layout. */
  function readStretch(
    stretch: string,
    typed: QueryWord[],
    isLast: boolean,
    searched: Rewriting[],
  ): QueryWord[] {
    const wanted = typed.filter(({ required }) => required)
    if (wanted.every(isWritten)) return typed
    const other = otherLayout(stretch)
    const switched = readQuery(other).map((word) => ({ ...word, last: word.last && isLast }))
    if (!isMeant(other, switched, wanted)) return typed
    searched.push({ typed: stretch, as: other.toLowerCase(), how: 'layout' })
    return switched
  }

  return function* (text: string, searched: Rewriting[]): Steps<QueryWord[]> {
    const typed = readQuery(text)
    const words: QueryWord[] = []
    for (const { 0: stretch, index } of text.matchAll(/\S+/g)) {
      const end = index + stretch.length
      const within = typed.filter((word) => word.start >= index && word.start < end)
      // `N + 1` is one word over several stretches.
      if (within.some((word) => word.end > end)) words.push(...within)
      else if (within.length > 0 || !typed.some((word) => word.start < index && word.end > index))
        words.push(...readStretch(stretch, within, end === text.length, searched))
      yield
    }
    // What was read stretch by stretch is one query.
    return requireTelling(words)
  }
}
