import type { InterviewPlan } from '#domain/interview/Interview.ts'
import { beforeEach, describe, expect, test } from 'vitest'
import { createSSRApp } from 'vue'
import { renderToString } from 'vue/server-renderer'
import { i18n } from '../i18n/index.ts'
import { firstPlan } from './firstPlan.ts'
import { usePlanWords } from './usePlanWords.ts'

let words: ReturnType<typeof usePlanWords>
const speak = (language: 'ru' | 'en') => async () => {
  i18n.global.locale.value = language
  const reader = createSSRApp({
    setup() {
      words = usePlanWords()
      return () => null
    },
  })
  await renderToString(reader.use(i18n))
}
const plan = (change: Partial<InterviewPlan>): InterviewPlan => ({ ...firstPlan('ru', 1), ...change })
/** With plain spaces. */
const plain = (text: string) => text.replaceAll('\u00a0', ' ')
const unlimited = ({ minutes: _, questions: __, ...rest }: InterviewPlan): InterviewPlan => rest

describe('the values of the Russian sentence', () => {
  beforeEach(speak('ru'))

  test.each([
    [1, '1 вопрос'],
    [2, '2 вопроса'],
    [5, '5 вопросов'],
    [11, '11 вопросов'],
    [21, '21 вопрос'],
    [22, '22 вопроса'],
  ])('count %i questions', (questions, text) => {
    expect(plain(words.questions(plan({ questions })))).toBe(text)
  })

  test('ask for as many as fit, or for all when there is no limit', () => {
    const { questions: _, ...fitting } = plan({})
    expect(words.questions(fitting)).toBe('столько вопросов, сколько успею')
    expect(words.questions(unlimited(plan({})))).toBe('все вопросы')
  })

  test.each([
    [60, 'одна минута'],
    [90, 'полторы минуты'],
    [120, 'две минуты'],
    [360, '6 минут'],
    [1260, '21 минута'],
    [10, '10 секунд'],
    [61, '61 секунда'],
    [152, '152 секунды'],
  ])('give %i seconds for an answer', (seconds, text) => {
    expect(plain(words.span(seconds))).toBe(text)
  })

  test.each<[InterviewPlan['scopes'], string]>([
    [[], 'всем темам'],
    [[{ topic: 'django' }], 'Django'],
    [[{ topic: 'queues' }], 'очередям задач'],
    [[{ topic: 'Графы' }], 'теме «Графы»'],
    [[{ topic: 'django', section: 'ORM и запросы' }], 'разделу «ORM и запросы»'],
    [[{ topic: 'django' }, { topic: 'http' }], '2 темам'],
    [
      [
        { topic: 'django', section: 'Модели' },
        { topic: 'django', section: 'ORM' },
      ],
      '2 разделам',
    ],
    [[{ topic: 'http' }, { topic: 'django', section: 'ORM' }], '1 теме и 1 разделу'],
  ])('stand in the dative after «по»', (scopes, text) => {
    expect(plain(words.scopes(plan({ scopes })))).toBe(text)
  })

  test.each<[InterviewPlan['levels'], string]>([
    [[], 'любого уровня'],
    [['middle'], 'уровня Middle'],
    [['junior', 'senior'], 'уровней Junior и Senior'],
  ])('name the levels', (levels, text) => {
    const asked = plan({ levels })
    expect(plain(`${words.levelsLead(asked)} ${words.levels(asked)}`.trim())).toBe(text)
  })
})

describe('the values of the English sentence', () => {
  beforeEach(speak('en'))

  test('agree in number', () => {
    expect(plain(words.questions(plan({ questions: 1 })))).toBe('1 question')
    expect(plain(words.questions(plan({ questions: 12 })))).toBe('12 questions')
    expect(plain(words.scopes(plan({ scopes: [{ topic: 'django' }, { topic: 'http' }] })))).toBe('2 topics')
    expect(words.span(90)).toBe('a minute and a half')
    expect(words.levels(plan({ levels: ['junior', 'middle'] }))).toBe('Junior and Middle')
  })
})
