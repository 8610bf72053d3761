import { describe, expect, test } from 'vitest'
import { knownScopes, sectionChoice, toggleSection, toggleTopic, topicChoice } from './planScopes.ts'

const django = { name: 'django', sections: ['ORM', 'Models', 'Middleware'] }
const http = { name: 'http', sections: [] }
const outline = [django, http]

describe('what a plan asks about', () => {
  test('is everything when nothing is named', () => {
    expect(topicChoice([], django)).toBe('on')
    expect(sectionChoice([], 'django', 'ORM')).toBe('on')
  })

  test('is part of a topic when some of its sections are named', () => {
    const scopes = [{ topic: 'django', section: 'ORM' }]
    expect(topicChoice(scopes, django)).toBe('partly')
    expect(topicChoice(scopes, http)).toBe('off')
    expect(sectionChoice(scopes, 'django', 'Models')).toBe('off')
  })

  test('loses a section and keeps the rest', () => {
    expect(toggleSection([], outline, django, 'ORM')).toEqual([
      { topic: 'django', section: 'Models' },
      { topic: 'django', section: 'Middleware' },
      { topic: 'http' },
    ])
  })

  test('is the whole topic again once its last section is taken in', () => {
    const without = toggleSection([{ topic: 'django' }], outline, django, 'ORM')
    expect(toggleSection(without, outline, django, 'ORM')).toEqual([{ topic: 'django' }])
  })

  test('is everything again once the last topic is taken in', () => {
    expect(toggleTopic([{ topic: 'django' }], outline, http)).toEqual([])
  })

  test('keeps the last topic', () => {
    expect(toggleTopic([{ topic: 'http' }], outline, http)).toEqual([{ topic: 'http' }])
    expect(toggleTopic([], [http], http)).toEqual([])
  })

  test('keeps the last section', () => {
    const last = [{ topic: 'django', section: 'ORM' }]
    expect(toggleSection(last, outline, django, 'ORM')).toEqual(last)
    expect(toggleSection(last, [django], django, 'ORM')).toEqual(last)
  })

  test('takes in the rest of a topic that was in only partly', () => {
    expect(toggleTopic([{ topic: 'django', section: 'ORM' }], outline, django)).toEqual([{ topic: 'django' }])
  })

  test('forgets what the library does not have', () => {
    expect(
      knownScopes([{ topic: 'django', section: 'Сигналы' }, { topic: 'java' }, { topic: 'http' }], outline),
    ).toEqual([{ topic: 'http' }])
  })
})
