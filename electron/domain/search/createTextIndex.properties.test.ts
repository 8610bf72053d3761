import fc from 'fast-check'
import { expect, test } from 'vitest'
import { atOnce } from '../steps/atOnce.ts'
import { createDescriptions } from './createDescriptions.ts'
import { createGlossary } from './createGlossary.ts'
import { createPartBuilder } from './createPartBuilder.ts'
import { createTextIndex } from './createTextIndex.ts'
import type { IndexedTexts } from './IndexedTexts.ts'

const knowledge = { glossary: createGlossary(''), descriptions: createDescriptions('') }

/** An index of documents that came in batches. */
function indexOf(...batches: IndexedTexts[][]) {
  const index = createTextIndex(knowledge)
  const builder = createPartBuilder()
  for (const batch of batches) {
    batch.forEach(builder.add)
    index.add(builder.cut())
  }
  return index
}
const all = { limit: 500 }

const places = ['title', 'names', 'summary', 'body'] as const
/** A document that holds a word at some places, behind up to so many other words. */
const holding = (word: string, mostOthers: number) =>
  fc
    .record({
      at: fc.subarray([...places], { minLength: 1 }),
      often: fc.integer({ min: 1, max: 20 }),
      others: fc.noBias(fc.nat(mostOthers)),
    })
    .map(({ at, often, others }): IndexedTexts => {
      const held = (place: (typeof places)[number]) => (at.includes(place) ? word : '')
      return {
        title: held('title'),
        names: held('names'),
        summary: held('summary'),
        body: 'прочее '.repeat(others) + `${held('body')} `.repeat(often),
      }
    })

test('a document that holds the word stands above each that holds only one near it', () => {
  const somePair = fc.constantFrom<[string, string]>(
    ['кастинг', 'кэстинг'],
    ['migratoin', 'migration'],
    ['casting', 'coasting'],
  )
  const someLibrary = somePair.chain(([word, near]) =>
    fc.record({
      word: fc.constant(word),
      holders: fc.array(holding(word, 500), { minLength: 1, maxLength: 2 }),
      // A word is taken for a slip only where another is much commoner.
      others: fc.array(holding(near, 4), { minLength: 1, maxLength: 30, size: 'max' }),
      rest: fc.array(holding('индекс', 4), { maxLength: 30, size: 'max' }),
    }),
  )
  fc.assert(
    fc.property(someLibrary, ({ word, holders, others, rest }) => {
      const index = indexOf([...others, ...holders, ...rest])
      const isHolder = (document: number) =>
        document >= others.length && document < others.length + holders.length
      for (const query of [word, `${word} zzz`]) {
        const { documents } = atOnce(index.search(query, all))
        expect(documents.slice(0, holders.length).every(isHolder), query).toBe(true)
      }
    }),
    { numRuns: 80 },
  )
}, 60_000)

const vocabulary =
  'миграции ORM select_related QuerySet кэш C# := N+1 .env индекс сигналы flask django how is что такое почему'.split(
    ' ',
  )
const someTitle = fc
  .array(fc.constantFrom(...vocabulary), { minLength: 1, maxLength: 6 })
  .map((words) => words.join(' '))
const someBody = fc.array(fc.constantFrom(...vocabulary), { maxLength: 30 }).map((words) => words.join(' '))
const someTexts: fc.Arbitrary<IndexedTexts> = fc.record({
  title: someTitle,
  names: someBody,
  summary: someBody,
  body: someBody,
})
const someLibrary = (minLength: number) =>
  fc.uniqueArray(someTexts, { minLength, maxLength: 12, selector: ({ title }) => title.toLowerCase() })

test('a title typed whole finds its document first, in any case and with the points of a phrase', () => {
  const isFirst = (library: IndexedTexts[], write: (title: string) => string) => {
    const index = indexOf(library)
    library.forEach(({ title }, document) => {
      expect(atOnce(index.search(write(title), all)).documents[0], title).toBe(document)
    })
  }
  fc.assert(
    fc.property(someLibrary(1), (library) => {
      isFirst(library, (title) => title)
      isFirst(library, (title) => `«${title.toUpperCase()}»?`)
    }),
  )
}, 60_000)

test('counts are those of all that is found, however it is cut, narrowed and numbered', () => {
  fc.assert(
    fc.property(
      someLibrary(1),
      someTitle,
      fc.integer({ min: 1, max: 6 }),
      fc.nat(3),
      fc.nat(4),
      (library, query, limit, kept, sharing) => {
        const index = indexOf(library.slice(0, 5), library.slice(5))
        const passes = (document: number) => kept === 0 || document % (kept + 1) === 0
        const subject = (document: number) => document >> sharing
        const whole = atOnce(index.search(query, { limit: 500, passes, subject }))
        expect(whole.documents.every(passes)).toBe(true)
        expect(whole.count).toBe(new Set(whole.documents.map(subject)).size)
        expect(library.map((_, document) => whole.isFound(document))).toEqual(
          library.map((_, document) => whole.documents.includes(document)),
        )
        const cut = atOnce(index.search(query, { limit, passes, subject }))
        expect(cut.documents).toEqual(whole.documents.slice(0, limit))
        expect(cut.count).toBe(whole.count)
      },
    ),
  )
}, 60_000)

test('how documents were cut into parts decides nothing of what is found', () => {
  fc.assert(
    fc.property(someLibrary(2), someTitle, fc.nat(11), (library, query, at) => {
      const found = (...batches: IndexedTexts[][]) => atOnce(indexOf(...batches).search(query, all))
      const [one, other] = [found(library), found(library.slice(0, at), library.slice(at))]
      expect(other.documents.toSorted()).toEqual(one.documents.toSorted())
      expect([other.count, other.searched, other.wordCount]).toEqual([one.count, one.searched, one.wordCount])
    }),
  )
}, 60_000)

test('documents that were taken away are never found, and the others as if they were alone', () => {
  fc.assert(
    fc.property(someLibrary(1), someTitle, fc.func(fc.boolean()), (library, query, isGone) => {
      const index = indexOf(library)
      const gone = library.map((_, document) => document).filter((document) => isGone(document))
      gone.forEach(index.remove)
      const { documents, count } = atOnce(index.search(query, all))
      expect(documents.filter((document) => gone.includes(document))).toEqual([])
      expect(count).toBe(documents.length)
    }),
  )
}, 60_000)

test('searching again gives the same', () => {
  fc.assert(
    fc.property(someLibrary(1), fc.array(someTitle, { minLength: 1, maxLength: 4 }), (library, queries) => {
      const index = indexOf(library)
      const answers = () => queries.map((query) => atOnce(index.search(query, all)).documents)
      expect(answers()).toEqual(answers())
    }),
  )
}, 60_000)
