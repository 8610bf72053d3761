import { expect, it } from 'vitest'
import { recordProved } from './recordProved.ts'

const entry = (...fields: string[]) => ['---', 'id: a/b', ...fields, '---', 'The answer', '---', 'goes on.'].join('\n')

it('is the last line of the front matter', () => {
  expect(recordProved(entry(), ['Django 5.2.19', 'DRF 3.18.3'])).toBe(
    entry('proved: ["Django 5.2.19", "DRF 3.18.3"]'),
  )
})

it('takes the place of an older one, wherever that was written', () => {
  expect(recordProved(entry('proved: ["Django 4.2"]', 'title: B'), ['Django 5.2.19'])).toBe(
    entry('title: B', 'proved: ["Django 5.2.19"]'),
  )
})

it('goes when nothing proves the entry any more', () => {
  expect(recordProved(entry('proved: [Django]'), [])).toBe(entry())
})

it('changes nothing that is up to date', () => {
  const text = entry('proved: ["Django 5.2.19"]')
  expect(recordProved(text, ['Django 5.2.19'])).toBe(text)
})
