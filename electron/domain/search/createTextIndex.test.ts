import { describe, expect, test } from 'vitest'
import { atOnce } from '../steps/atOnce.ts'
import { createDescriptions } from './createDescriptions.ts'
import { createGlossary } from './createGlossary.ts'
import { createPartBuilder } from './createPartBuilder.ts'
import { createTextIndex } from './createTextIndex.ts'
import type { IndexPart } from './IndexPart.ts'
import { joinSynonyms, noSynonyms } from './synonyms.ts'

const knowledge = { glossary: createGlossary(''), descriptions: createDescriptions('') }
const empty = () => createTextIndex(knowledge)

function partOf(...titles: string[]): IndexPart {
  const builder = createPartBuilder()
  for (const title of titles) builder.add({ title, names: '', summary: '', body: '' })
  return builder.whole()
}
const found = (index: ReturnType<typeof empty>, text: string) =>
  atOnce(index.search(text, { limit: 5000 })).documents.toSorted((one, other) => one - other)

test('an empty index finds nothing, and waits for the first part', () => {
  const index = empty()
  expect([index.size(), found(index, 'django')]).toEqual([0, []])
  index.add(partOf())
  expect(found(index, 'django')).toEqual([])
  index.add(partOf('Django'))
  expect(found(index, 'django')).toEqual([0])
})

test('documents go on with the next numbers, part by part', () => {
  const index = empty()
  index.add(partOf('Django', 'Flask'))
  index.add(partOf('Flask', 'Django'))
  expect(index.size()).toBe(4)
  expect(found(index, 'django')).toEqual([0, 3])
})

test('words of one part and of another are found in one query', () => {
  const index = empty()
  index.add(partOf('Миграции'))
  index.add(partOf('Сигналы'))
  expect(found(index, 'миграция сигнал')).toEqual([0, 1])
  expect(found(index, 'vbuhfwbb cbuyfks')).toEqual([0, 1])
})

describe('changes that come one by one', () => {
  test('keep their numbers, however many there are', () => {
    const index = empty()
    index.add(partOf('word0', 'word1', 'word2'))
    for (let number = 3; number < 60; number++) {
      index.addChange(partOf(`word${number}`))
      expect(index.size()).toBe(number + 1)
    }
    for (let number = 0; number < 60; number++) expect(found(index, `word${number} zzz`)).toEqual([number])
  })
  test('are found beside the first part, which may be larger or smaller', () => {
    const index = empty()
    index.addChange(partOf('Django'))
    index.addChange(partOf('Flask', 'Django', 'Redis'))
    index.addChange(partOf('Django'))
    expect(found(index, 'django')).toEqual([0, 2, 4])
  })
  test('do not bring back what was taken away', () => {
    const index = empty()
    index.add(partOf('Django'))
    index.addChange(partOf('Flask'))
    index.remove(1)
    index.remove(0)
    index.addChange(partOf('Flask'))
    expect(found(index, 'flask')).toEqual([2])
    expect(found(index, 'django')).toEqual([])
  })
  test('of many documents stay apart from the few', () => {
    const index = empty()
    index.add(partOf('first'))
    index.addChange(partOf(...Array.from({ length: 1999 }, () => 'many')))
    index.addChange(partOf(...Array.from({ length: 1500 }, () => 'more')))
    index.addChange(partOf('last'))
    expect(index.size()).toBe(3501)
    expect(found(index, 'last')).toEqual([3500])
    expect(found(index, 'more')).toHaveLength(1500)
  })
})

test('a whole in the place of its parts finds the same, and not what was taken away', () => {
  const titles = ['Django', 'Flask', 'Django и Flask', 'Миграции Django']
  const index = empty()
  for (const title of titles) index.addChange(partOf(title))
  index.remove(2)
  const queries = ['django', 'flask', 'vbuhfwbb', 'джанго']
  const before = queries.map((query) => atOnce(index.search(query, { limit: 9 })).documents)
  index.replaceAll(partOf(...titles))
  expect(index.size()).toBe(4)
  expect(queries.map((query) => atOnce(index.search(query, { limit: 9 })).documents.toSorted())).toEqual(
    before.map((documents) => documents.toSorted()),
  )
  index.add(partOf('Django'))
  expect(found(index, 'django')).toEqual([0, 3, 4])
})

test('a word that was not there is looked for anew when a part brings it', () => {
  const index = empty()
  index.add(partOf('Django'))
  expect(atOnce(index.search('djanga', { limit: 9 })).searched).toHaveLength(1)
  index.addChange(partOf('Djanga'))
  const { documents, searched } = atOnce(index.search('djanga', { limit: 9 }))
  expect([documents, searched]).toEqual([[1], []])
})

test('synonyms are those of now', () => {
  let synonyms = noSynonyms
  const index = createTextIndex(knowledge, () => synonyms)
  index.add(partOf('Django'))
  expect(found(index, 'змей')).toEqual([])
  synonyms = joinSynonyms([['django', 'змей']])
  expect(found(index, 'змей')).toEqual([0])
})

test('documents about the same are counted once, though each is given', () => {
  const index = empty()
  index.add(partOf('Django', 'Flask', 'Django', 'Django'))
  const finding = atOnce(index.search('django', { limit: 9, subject: (document) => (document < 3 ? 0 : 1) }))
  expect(finding.documents).toEqual([0, 2, 3])
  expect(finding.count).toBe(2)
})

test('what is passed by decides nothing of how much the others must hold', () => {
  const index = empty()
  index.add(partOf('Django миграции сигналы кэш', 'Django', 'Flask'))
  expect(found(index, 'django миграции сигналы кэш')).toEqual([0])
  const passes = (document: number) => document !== 0
  expect(atOnce(index.search('django миграции сигналы кэш', { limit: 9, passes })).documents).toEqual([1])
  index.remove(0)
  expect(found(index, 'django миграции сигналы кэш')).toEqual([1])
})

test('it tells which word of the query a word of a text was found for', () => {
  const index = empty()
  index.add(partOf('Миграции Django', 'Flask'))
  const { wishedWord, wordCount } = atOnce(index.search('как делать миграцию вофтпщ', { limit: 9 }))
  expect(wishedWord('миграциями')).toBe(wishedWord('миграция'))
  expect(wishedWord('миграциями')).not.toBe(wishedWord('django'))
  expect(wishedWord('django')).toBeDefined()
  expect([wishedWord('flask'), wishedWord('как')]).toEqual([undefined, undefined])
  expect(wordCount).toBe(2)
})

test('a document is found where it stands past the cut too, until the next search', () => {
  const index = empty()
  index.add(partOf('Django', 'Django', 'Flask'))
  const first = atOnce(index.search('django', { limit: 1 }))
  expect([0, 1, 2].map(first.isFound)).toEqual([true, true, false])
  const second = atOnce(index.search('flask', { limit: 1 }))
  expect([0, 1, 2].map(second.isFound)).toEqual([false, false, true])
})
