import { describe, expect, test } from 'vitest'
import type { FilterTopic } from './filterWords.ts'
import { readFilters } from './readFilters.ts'

const topics: FilterTopic[] = [
  { name: 'drf', en: 'DRF', ru: 'DRF' },
  { name: 'django', en: 'Django', ru: 'Django' },
  { name: 'queues', en: 'Task queues', ru: 'Очереди задач' },
  { name: 'system-design', en: 'system-design', ru: 'system-design' },
]
/** Reads with the caret at the beginning, so that nothing is still being typed. */
const read = (text: string) => {
  const { text: left, filters, unknown } = readFilters(text, topics, 0)
  return { left, filters, unknown }
}
const plain = (text: string) => ({ left: text, filters: {}, unknown: [] })

describe('typed filters', () => {
  test('are read in English and Russian, each kind', () => {
    expect(read('topic:drf level:senior is:weak has:note lang:ru').filters).toEqual({
      topic: 'drf',
      level: 'senior',
      strength: 'weak',
      noted: true,
      lang: 'ru',
    })
    expect(read('тема:drf уровень:senior это:слабые есть:заметка язык:en').filters).toEqual({
      topic: 'drf',
      level: 'senior',
      strength: 'weak',
      noted: true,
      lang: 'en',
    })
    expect(read('is:bookmarked').filters).toEqual({ bookmarked: true })
    expect(read('это:шаткое').filters).toEqual({ strength: 'shaky' })
  })

  test('stand at any place, and leave the words around them', () => {
    expect(read('кэш topic:drf  запросов')).toEqual({ ...plain('кэш запросов'), filters: { topic: 'drf' } })
    expect(read('level:junior')).toEqual({ ...plain(''), filters: { level: 'junior' } })
  })

  test('name a topic by its folder or by either of its names, in any case', () => {
    for (const typed of ['queues', 'QUEUES', '"task queues"', '«Очереди задач»', '“Task Queues”']) {
      expect(read(`topic:${typed} x`)).toEqual({ ...plain('x'), filters: { topic: 'queues' } })
    }
    expect(read('тема:"system design"').filters).toEqual({ topic: 'system-design' })
    expect(read('topic:system-design').filters).toEqual({ topic: 'system-design' })
  })

  test('of one key the last stands', () => {
    expect(read('topic:drf topic:django x')).toEqual({ ...plain('x'), filters: { topic: 'django' } })
  })

  test('may have a space before the value', () => {
    expect(read('тема: drf кэш')).toEqual({ ...plain('кэш'), filters: { topic: 'drf' } })
    expect(read('has: note lang: en').filters).toEqual({ noted: true, lang: 'en' })
  })

  test('are read in the wrong keyboard layout', () => {
    expect(read('ещзшсЖвка кэш')).toEqual({ ...plain('кэш'), filters: { topic: 'drf' } })
    expect(read('шыЖцуфл').filters).toEqual({ strength: 'weak' })
    expect(read('ntvf^drf ehjdtym:senior').filters).toEqual({ topic: 'drf', level: 'senior' })
    expect(read('topic:вка').filters).toEqual({ topic: 'drf' })
  })

  test('are plain text within quotes, and where they only look alike', () => {
    for (const text of [
      '"topic:drf"',
      'http://drf',
      'redis:6379',
      'std::move',
      'x:int',
      'продолЖение',
      '2^n',
    ]) {
      expect(read(text)).toEqual(plain(text))
    }
  })
})

describe('what is not known', () => {
  test('of values is searched as a word', () => {
    expect(read('topic:kubernetes pods')).toEqual({
      ...plain('kubernetes pods'),
      unknown: [{ key: 'topic', typed: 'kubernetes' }],
    })
    expect(read('уровень: гуру')).toEqual({
      ...plain('уровень: гуру'),
      unknown: [{ key: 'level', typed: 'гуру' }],
    })
  })

  test('is prose where the words are', () => {
    for (const text of ['where the state is: a key or a record', 'что здесь есть: ключ']) {
      expect(read(text)).toEqual(plain(text))
    }
  })

  test('of keys is searched as it stands', () => {
    expect(read('author:guido topic:drf')).toEqual({
      left: 'author:guido',
      filters: { topic: 'drf' },
      unknown: [{ key: undefined, typed: 'author' }],
    })
  })

  test('has no value where the next filter follows at once', () => {
    expect(read('topic: level:senior x')).toEqual({
      left: 'x',
      filters: { level: 'senior' },
      unknown: [{ key: 'topic', typed: '' }],
    })
  })
})

describe('a filter that is still being typed', () => {
  test('is neither searched nor remarked upon', () => {
    for (const typed of ['topic:', 'topic:d', 'topic:вк', 'тема:"очер', 'topic: dr']) {
      expect(readFilters(`x ${typed}`, topics)).toEqual({ text: 'x', filters: {}, typed: [], unknown: [] })
    }
  })

  test('is not known where no value begins so, or once the typing goes on elsewhere', () => {
    expect(readFilters('topic:q1', topics).unknown).toEqual([{ key: 'topic', typed: 'q1' }])
    expect(readFilters('topic:d x', topics).unknown).toEqual([{ key: 'topic', typed: 'd' }])
  })

  test('takes no word that stands behind the caret', () => {
    expect(readFilters('topic: drf', topics, 6)).toEqual({ text: 'drf', filters: {}, typed: [], unknown: [] })
  })
})

test('says where each filter stands', () => {
  const text = 'a topic:drf b is:weak'
  const stretches = readFilters(text, topics).typed.map(({ start, end }) => text.slice(start, end))
  expect(stretches).toEqual(['topic:drf', 'is:weak'])
})
