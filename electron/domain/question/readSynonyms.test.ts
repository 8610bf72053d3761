import { expect, it } from 'vitest'
import { readSynonyms } from './readSynonyms.ts'

it('reads groups of words', () => {
  expect(readSynonyms('# names\n- [django, джанго]\n- [n+1, "#"]\n')).toEqual({
    groups: [
      ['django', 'джанго'],
      ['n+1', '#'],
    ],
    problems: [],
  })
})

it('of an empty file are none', () => {
  expect(readSynonyms('# nothing yet\n')).toEqual({ groups: [], problems: [] })
})

it.each([
  ['django: джанго\n', 1],
  ['- [a, b]\n- word\n', 2],
  ['- [a, b]\n- [two words, c]\n', 2],
  ['- [a, b]\n- [1, c]\n', 2],
  ['- [a, b]\n- [c\n', 3],
])('that are written otherwise are reported with their line: %j', (source, line) => {
  const { groups, problems } = readSynonyms(source)
  expect(groups).toEqual([])
  expect(problems).toMatchObject([{ file: 'synonyms.yml', line, code: 'synonyms-invalid' }])
})
