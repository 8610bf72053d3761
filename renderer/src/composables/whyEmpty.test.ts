import type { Candidate } from '#domain/interview/matchingQuestions.ts'
import { describe, expect, test } from 'vitest'
import { firstPlan } from './firstPlan.ts'
import { whyEmpty } from './whyEmpty.ts'

const question = (id: string, change: Partial<Candidate> = {}): Candidate => ({
  id,
  lang: 'ru',
  topic: 'django',
  level: 'middle',
  answered: true,
  ...change,
})
const plan = firstPlan('ru', 1)

describe('why no question fits', () => {
  test('the bookmarks', () => {
    expect(whyEmpty({ ...plan, onlyBookmarked: true }, [question('a')], {})).toBe('bookmarks')
  })
  test('the levels', () => {
    expect(whyEmpty({ ...plan, levels: ['senior'] }, [question('a')], {})).toBe('levels')
  })
  test('the topics', () => {
    expect(whyEmpty({ ...plan, scopes: [{ topic: 'http' }] }, [question('a')], {})).toBe('scopes')
  })
  test('several conditions together', () => {
    expect(whyEmpty({ ...plan, levels: ['senior'], onlyBookmarked: true }, [question('a')], {})).toBe(
      'several',
    )
  })
  test('the library itself', () => {
    const rows = [question('a', { lang: 'en' }), question('b', { answered: false })]
    expect(whyEmpty({ ...plan, onlyBookmarked: true }, rows, {})).toBe('library')
  })
})
