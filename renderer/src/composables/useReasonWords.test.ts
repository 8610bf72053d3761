import { beforeEach, describe, expect, test } from 'vitest'
import { createSSRApp } from 'vue'
import { renderToString } from 'vue/server-renderer'
import { i18n } from '../i18n/index.ts'
import { useReasonWords } from './useReasonWords.ts'

let say: ReturnType<typeof useReasonWords>
const speak = (language: 'ru' | 'en') => async () => {
  i18n.global.locale.value = language
  const reader = createSSRApp({
    setup() {
      say = useReasonWords((id) => (id === 'gone' ? undefined : `What is ${id}?`))
      return () => null
    },
  })
  await renderToString(reader.use(i18n))
}
/** With plain spaces. */
const plain = (text: string) => text.replaceAll('\u00a0', ' ')
const ids = (count: number) => Array.from({ length: count }, (_, place) => String(place))

describe('the Russian words', () => {
  beforeEach(speak('ru'))

  test.each([
    [1, 1, '1 вопрос просрочен на 1 день'],
    [2, 12, '2 вопроса просрочены, один на 12 дней'],
    [5, 22, '5 вопросов просрочены, один на 22 дня'],
  ])('%i overdue', (count, days, text) => {
    expect(plain(say([{ kind: 'overdue', ids: ids(count), days }]))).toBe(text)
  })

  test('one question is named, two are counted, and one with a long title or none as well', () => {
    expect(say([{ kind: 'sure-and-wrong', ids: ['WSGI'] }])).toBe('Уверенно и неверно: «What is WSGI?»')
    expect(plain(say([{ kind: 'sure-and-wrong', ids: ids(2) }]))).toBe('2 уверенные ошибки')
    expect(plain(say([{ kind: 'never-right', ids: ['it'.repeat(30)] }]))).toBe(
      'Ни разу не ответили верно на 1 вопрос',
    )
    expect(plain(say([{ kind: 'never-right', ids: ['gone'] }]))).toBe('Ни разу не ответили верно на 1 вопрос')
  })

  test('grades have a decimal comma', () => {
    expect(plain(say([{ kind: 'low-grades', ids: ids(2), mean: 1.75, count: 4 }]))).toBe(
      'В последних 4 ответах точность 1,8 из 4',
    )
  })

  test('the two strongest facts make one sentence', () => {
    const text = say([
      { kind: 'lapses', ids: ids(1), times: 4 },
      { kind: 'marked-weak', ids: ids(2) },
      { kind: 'last-opened', days: 41 },
    ])
    expect(plain(text)).toBe('Забывали 4 раза; слабыми отмечены 2 вопроса')
  })

  test('what the columns show already is said only where there is nothing else', () => {
    expect(
      plain(
        say([
          { kind: 'unopened', ids: ids(13) },
          { kind: 'holding', recall: 0.9 },
        ]),
      ),
    ).toBe('13 вопросов не открывали')
    expect(plain(say([{ kind: 'fading', recall: 0.523 }]))).toBe('Забывается: вспомните 52 из 100')
  })
})

describe('the English words', () => {
  beforeEach(speak('en'))

  test('once and more often', () => {
    expect(say([{ kind: 'lapses', ids: ids(1), times: 1 }])).toBe('Forgotten once')
    expect(
      plain(
        say([
          { kind: 'last-opened', days: 1 },
          { kind: 'holding', recall: 1 },
        ]),
      ),
    ).toBe('Last opened 1 day ago')
  })
})
