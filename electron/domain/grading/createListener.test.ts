import { expect, test } from 'vitest'
import { noSynonyms } from '../search/synonyms.ts'
import { createListener } from './createListener.ts'
import { createTermReader } from './readTerms.ts'

const read = createTermReader(noSynonyms)
const heard = (said: string, asked: string) =>
  read(asked)
    .filter(createListener(read(said)))
    .map(({ stem }) => stem)

test('forms of a word are one word', () => {
  expect(heard('сериализатор валидирует поля', 'валидация полей')).toHaveLength(2)
  expect(heard('migrations are validated', 'migration validation')).toHaveLength(2)
})

test('everyday words stand for one another, in both languages', () => {
  expect(heard('колонку надо дропнуть, а данные пропадут', 'drop, данные исчезают')).toHaveLength(3)
})

test('a term of code is said by its parts together, or by an end of it', () => {
  expect(heard('the user of the request', '`self.request.user`')).toHaveLength(1)
  expect(heard('a login', '`login_required`')).toHaveLength(1)
  expect(heard('a request', '`self.request.user`')).toHaveLength(0)
})

test('words that only begin alike are two', () => {
  expect(heard('a transaction', 'translation')).toHaveLength(0)
})
