import type { Question } from '#domain/question/Question.ts'
import { expect, it } from 'vitest'
import { libraryLedger } from './libraryLedger.ts'

const fileOf = (file: string, count: number) => ({
  file,
  pattern: 'headings' as const,
  problems: [],
  questions: Array.from(
    { length: count },
    (_, line) => ({ id: `${file}/${line}`, lang: 'en', topic: 't', title: 'Why?', file, line }) as Question,
  ),
})

it('numbers the questions of a file anew when it changes', () => {
  const ledger = libraryLedger()
  ledger.enter(fileOf('a.md', 2))
  ledger.enter(fileOf('b.md', 1))
  expect(ledger.enterAgain(fileOf('a.md', 1))).toHaveLength(1)
  expect([...ledger.order()]).toEqual([3, 2])
})

it('follows no more changes when far more questions have gone than are there', () => {
  const ledger = libraryLedger()
  ledger.enter(fileOf('a.md', 100))
  const followed = Array.from({ length: 200 }, () => ledger.enterAgain(fileOf('a.md', 100)))
  expect(followed.slice(0, 100).every((questions) => questions?.length === 100)).toBe(true)
  expect(followed.at(-1)).toBeUndefined()
})
