import { expect, test } from 'vitest'
import { readSentences } from './readSentences.ts'

const texts = (answer: string) => readSentences(answer).map(({ text }) => text)

test('sentences, semicolons and lines are cut apart', () => {
  expect(texts('One thing. Another; a third\n- a fourth?')).toEqual([
    'One thing.',
    'Another;',
    'a third',
    '- a fourth?',
  ])
})

test('a dot within code or an abbreviation ends nothing', () => {
  expect(texts('Use obj.save(), e.g. in a view.')).toEqual(['Use obj.save(), e.g. in a view.'])
  expect(texts('Т.е. в models.py, и т.д. Потом всё.')).toEqual(['Т.е. в models.py, и т.д. Потом всё.'])
})

test('each sentence knows its place', () => {
  const answer = '  Lazy.  \n\n Then it runs. '
  for (const { text, start, end } of readSentences(answer)) expect(answer.slice(start, end)).toBe(text)
})
