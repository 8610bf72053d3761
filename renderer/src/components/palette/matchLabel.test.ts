import { describe, expect, it } from 'vitest'
import { matchLabel } from './matchLabel.ts'

const shown = (label: string, query: string) =>
  matchLabel(label, query)
    ?.segments.map(({ text, match }) => (match ? `[${text}]` : text))
    .join('')

describe('finding topics and commands by their names', () => {
  it('marks the words that begin as typed', () => {
    expect(shown('Начать интервью', 'инт')).toBe('Начать [инт]ервью')
    expect(shown('Django REST Framework', 'rest django')).toBe('[Django] [REST] Framework')
  })

  it('does not mind case or a ё typed as е', () => {
    expect(shown('Тёмная тема', 'темная ТЕ')).toBe('[Тёмная] тема')
    expect(shown('Тёмная тема', 'ТЁМНАЯ')).toBe('[Тёмная] тема')
  })

  it('counts the words that match, so that the nearest can come first', () => {
    expect(matchLabel('Тёмная тема', 'темная тема')?.words).toBe(2)
    expect(matchLabel('Светлая тема', 'темная тема')?.words).toBe(1)
  })

  it('passes over prepositions unless nothing else was typed', () => {
    expect(shown('Перейти к заметкам', 'к проду')).toBeUndefined()
    expect(shown('Настройки', 'на')).toBe('[На]стройки')
  })

  it('finds nothing inside a word, nor for an empty query', () => {
    expect(shown('Настройки', 'тройки')).toBeUndefined()
    expect(shown('Настройки', ' ')).toBeUndefined()
  })
})
