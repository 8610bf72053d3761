import { expect, it } from 'vitest'
import { parseQuestions } from './parseQuestions.ts'
import { questionClaims } from './questionClaims.ts'

const file = (name: string, ...ids: string[]) => {
  const questions = ids.map((id, index) => ({
    ...parseQuestions(name, `# ${id}`).questions[0]!,
    id,
    line: index + 1,
  }))
  return { file: name, pattern: 'headings' as const, questions, problems: [] }
}
const idsOf = (claimed: { questions: { id: string }[] } | undefined) => claimed?.questions.map(({ id }) => id)

it('keeps the first of two questions with one id, and tells of the other', () => {
  const claims = questionClaims()
  claims.claim(file('a.md', 'x'))
  const { questions, problems } = claims.claim(file('b.md', 'y', 'x'))
  expect(questions.map(({ id }) => id)).toEqual(['y'])
  expect(problems).toEqual([{ file: 'b.md', line: 2, code: 'id-repeated', detail: 'x (a.md:1)' }])
})

it('lets a file change its own ids', () => {
  const claims = questionClaims()
  claims.claim(file('a.md', 'x', 'y'))
  expect(idsOf(claims.claimAgain(file('a.md', 'y', 'z')))).toEqual(['y', 'z'])
  expect(idsOf(claims.claimAgain(file('b.md', 'x')))).toEqual(['x'])
  expect(idsOf(claims.claimAgain(file('b.md')))).toEqual([])
  expect(idsOf(claims.claimAgain(file('c.md', 'x')))).toEqual(['x'])
})

it('asks for all files anew when an id that another wanted goes, or one comes that another has', () => {
  const claims = questionClaims()
  claims.claim(file('a.md', 'x', 'y'))
  claims.claim(file('b.md', 'x'))
  expect(claims.claimAgain(file('a.md', 'y'))).toBeUndefined()
  expect(claims.claimAgain(file('b.md'))).toBeUndefined()
  expect(claims.claimAgain(file('c.md', 'y'))).toBeUndefined()
  expect(idsOf(claims.claimAgain(file('c.md', 'z')))).toEqual(['z'])
})
