import { describe, expect, test } from 'vitest'
import { completeFilter } from './completeFilter.ts'
import type { FilterTopic } from './filterWords.ts'

const topics: FilterTopic[] = [
  { name: 'drf', en: 'DRF', ru: 'DRF' },
  { name: 'django', en: 'Django', ru: 'Django' },
  { name: 'queues', en: 'Task queues', ru: 'Очереди задач' },
]
/** Completes at the bar. */
function complete(typed: string) {
  const caret = typed.indexOf('|')
  return completeFilter(typed.replace('|', ''), topics, caret)
}
const offered = (typed: string) => complete(typed)?.options.map(({ text }) => text)

describe('completing a filter', () => {
  test('offers every value after the colon, and fewer with each letter', () => {
    expect(offered('topic:|')).toEqual(['topic:drf', 'topic:django', 'topic:queues'])
    expect(offered('orm topic:d| кэш')).toEqual(['topic:drf', 'topic:django'])
    expect(offered('level:se|')).toEqual(['level:senior'])
    expect(offered('topic:x|')).toBeUndefined()
  })

  test('finds a topic by any word of its names, and puts a name of several words in quotes', () => {
    expect(offered('topic:задач|')).toEqual(['topic:queues'])
    expect(offered('тема:task|')).toEqual(['тема:"Очереди задач"'])
    expect(offered('тема:"очер|')).toEqual(['тема:"Очереди задач"'])
  })

  test('mends a key and a value of the wrong layout', () => {
    expect(offered('ещзшсЖвк|')).toEqual(['topic:drf'])
    expect(offered('ntvf^lh|')).toBeUndefined()
    expect(offered('ntvf^dr|')).toEqual(['тема:DRF'])
  })

  test('offers keys from two letters on, at the end of a word', () => {
    expect(offered('orm to|')).toEqual(['topic:'])
    expect(offered('ур|')).toEqual(['уровень:'])
    expect(offered('t|')).toBeUndefined()
    expect(offered('to|pic')).toBeUndefined()
    expect(offered('auto|')).toBeUndefined()
  })

  test('is sure only of a value that is not whole', () => {
    expect(complete('topic:d|')?.isSure).toBe(true)
    expect(complete('to|')?.isSure).toBe(false)
    expect(complete('topic:drf|')).toBeUndefined()
  })

  test('takes the place of the whole filter', () => {
    expect(complete('orm topic:d|rf кэш')).toMatchObject({ start: 4, end: 13 })
    expect(complete('orm to|')).toMatchObject({ start: 4, end: 6 })
  })
})
