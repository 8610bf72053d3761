import { actionWords } from './actionWords.ts'
import { qualityWords } from './qualityWords.ts'
import { stemOf } from '../search/stemOf.ts'
import { thingWords } from './thingWords.ts'

function numberGroups(groups: readonly string[]): Map<string, number[]> {
  const numbers = new Map<string, number[]>()
  groups.forEach((group, number) => {
    for (const stem of new Set(group.split(' ').map(stemOf))) {
      const known = numbers.get(stem)
      if (known === undefined) numbers.set(stem, [number])
      else known.push(number)
    }
  })
  return numbers
}

/** The groups of everyday words that a stem belongs to, by their numbers: words of one group may say the same. */
export const paraphrases: ReadonlyMap<string, readonly number[]> = numberGroups(
  [actionWords, qualityWords, thingWords].flatMap((words) => words.trim().split('\n')),
)
