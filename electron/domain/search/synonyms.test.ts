import { expect, it } from 'vitest'
import { joinSynonyms } from './synonyms.ts'

it('leads from each word of a group to the others', () => {
  const synonyms = joinSynonyms([['Django', 'джанго', 'жанго']])
  expect(synonyms.get('django')).toEqual(['джанго', 'жанго'])
  expect(synonyms.get('жанго')).toEqual(['django', 'джанго'])
  expect(synonyms.get('flask')).toBeUndefined()
})

it('joins what stands in several groups', () => {
  const synonyms = joinSynonyms([
    ['view', 'вьюха'],
    ['view', 'представление'],
  ])
  expect(synonyms.get('view')).toEqual(['вьюха', 'представление'])
  expect(synonyms.get('вьюха')).toEqual(['view'])
})

it('reads words as the index does', () => {
  const synonyms = joinSynonyms([['N+1', 'счётчик', 'select_related']])
  expect([...synonyms.keys()]).toEqual(['n+1', 'счетчик', 'select_related'])
})
