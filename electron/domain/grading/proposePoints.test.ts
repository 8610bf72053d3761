import { expect, test } from 'vitest'
import { joinSynonyms, noSynonyms, type Synonyms } from '../search/synonyms.ts'
import { proposePoints } from './proposePoints.ts'

const keyPoints = [
  '`select_for_update()` locks the rows until the transaction ends',
  'A deadlock: PostgreSQL kills one transaction, which is retried',
  'A version column: `update()` with the version you read, zero rows mean a conflict',
]

const propose = (answer: string, points: readonly string[] = keyPoints, mistakes: readonly string[] = []) =>
  proposePoints({ answer, keyPoints: points, mistakes, synonyms: noSynonyms })
const states = (...given: Parameters<typeof propose>) => propose(...given).map(({ state }) => state)

test('a point told in other words is hit, and the others are not', () => {
  const told = 'The database terminates one of the two transactions when they deadlock, so I try it again.'
  expect(states(told)).toEqual(['missed', 'hit', 'missed'])
})

test('the evidence is the sentence that earned it', () => {
  const answer =
    'Well, hard to say. With select_for_update the rows stay locked till the transaction is over. Next!'
  const [{ start, end } = { start: 0, end: 0 }] = propose(answer)[0]?.evidence ?? []
  expect(answer.slice(start, end)).toBe(
    'With select_for_update the rows stay locked till the transaction is over.',
  )
})

test('words scattered over the answer do not add up', () => {
  const scattered =
    'There is a version. Some column is read. Zero is a number. A conflict is bad. Rows are many.'
  expect(states(scattered)[2]).toBe('missed')
})

test('a negation on one side only leaves a part at best', () => {
  const point = [
    '`bulk_create`, `bulk_update` do not call `save()` or `full_clean()` of the rows and send no `pre_save`, `post_save` signals',
  ]
  const told = (how: string) => states(`Both bulk_create and bulk_update ${how}`, point)
  expect(
    told('never call save and full_clean of the rows, never send pre_save or post_save signals.'),
  ).toEqual(['hit'])
  expect(told('call save and full_clean of the rows and send pre_save and post_save signals.')).toEqual([
    'partly',
  ])
})

test('what sounds like a known mistake earns less', () => {
  const point = ['The payload of a token is signed and encoded: anyone can read it']
  const answer =
    'The payload of the token is signed and encrypted with the key, so you can read it only on the server.'
  const mistake = ['The payload of the token is encrypted: you can read it only with the key of the server']
  expect(states(answer, point)).toEqual(['hit'])
  expect(states(answer, point, mistake)).toEqual(['missed'])
})

test('the words of a library stand for one another', () => {
  const point = ['The broker keeps the payload of a task']
  const told = (synonyms: Synonyms) =>
    proposePoints({ answer: 'The carrot munches the cargo.', keyPoints: point, mistakes: [], synonyms })[0]
      ?.state
  expect(
    told(
      joinSynonyms([
        ['broker', 'carrot'],
        ['keeps', 'munches'],
        ['payload', 'cargo'],
      ]),
    ),
  ).not.toBe('missed')
  expect(told(noSynonyms)).toBe('missed')
})

test('a Russian answer is understood in its slang', () => {
  const point = ['`flush` отправляет изменения в базу внутри транзакции, `commit` её фиксирует']
  expect(states('Флаш просто шлёт накопленное в бд, а коммит закрывает транзакцию.', point)).toEqual(['hit'])
})

test('an empty answer makes nothing', () => {
  expect(propose('')).toEqual(keyPoints.map(() => ({ state: 'missed', evidence: [] })))
  expect(propose('...\n- ?')).toEqual(keyPoints.map(() => ({ state: 'missed', evidence: [] })))
})
