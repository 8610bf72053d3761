import type { Question } from '#domain/question/Question.ts'
import { expect, it } from 'vitest'
import { findFaults } from './findFaults.ts'

const words = (count: number) => Array.from({ length: count }, () => 'word').join(' ')

const question = (changes: Partial<Question> = {}): Question => ({
  id: 'web/cookies',
  lang: 'en',
  title: 'Cookies?',
  topic: 'web',
  level: 'junior',
  order: 1,
  tags: ['http'],
  aliases: ['куки'],
  keyPoints: ['a', 'b', 'c', 'd'],
  followUps: [
    { question: 'a', answer: 'b' },
    { question: 'c', answer: 'd' },
  ],
  mistakes: [
    { claim: 'a', correction: 'b' },
    { claim: 'c', correction: 'd' },
  ],
  references: [{ title: 'RFC', url: 'https://rfc.example/1' }],
  related: ['web/cookies'],
  proved: [],
  answer: words(300),
  file: 'web/cookies.en.md',
  line: 1,
  ...changes,
})
const russian = (changes: Partial<Question> = {}) =>
  question({ lang: 'ru', file: 'web/cookies.ru.md', ...changes })

const files = ['web/cookies.en.md', 'web/cookies.ru.md', 'web/a.svg', 'checks/tests/web/test_cookies.py']
const faultsOf = (questions: Question[], present = files) =>
  findFaults(questions, new Set(present)).map(({ file, message }) => `${file} ${message}`)
/** The faults of an English entry beside a Russian one that is changed in the same way. */
const faultsWith = (changes: Partial<Question>) =>
  faultsOf([question(changes), russian(changes)])
    .filter((fault) => fault.startsWith('web/cookies.en.md '))
    .map((fault) => fault.slice('web/cookies.en.md '.length))

it('finds nothing wrong with an entry that is whole', () => {
  expect(faultsOf([question(), russian()])).toEqual([])
})

it.each<[Partial<Question>, string]>([
  [{ id: 'web/cookie' }, 'stands in the wrong file, it belongs in web/cookie.en.md'],
  [{ aliases: [] }, 'has no aliases'],
  [{ references: [] }, 'has no references'],
  [{ related: [] }, 'has no related questions'],
  [{ related: ['web/gone'] }, 'is related to no question: web/gone'],
  [{ followUps: [{ question: 'a' }] }, 'needs two followUps or more, each with its answer'],
  [{ mistakes: [{ claim: 'a' }, { claim: 'b' }] }, 'needs two mistakes or more, each with its correction'],
  [{ answer: words(199) }, 'has 199 words, not 200 to 600'],
  [{ answer: words(601) }, 'has 601 words, not 200 to 600'],
  [{ answer: `${words(300)}\n\n\`\`\`\nx\n\`\`\`` }, 'has a code block that names no language'],
  [
    { answer: `${words(300)}\n\n\`\`\`python\n${'x'.repeat(71)}\n\`\`\`` },
    `has a line of code over 70 characters: ${'x'.repeat(71)}`,
  ],
  [{ answer: `${words(300)} [a](gone.en.md)` }, 'links to nothing: gone.en.md'],
  [{ answer: `${words(300)} ![a](gone.svg)` }, 'links to nothing: gone.svg'],
  [{ answer: `${words(300)} [a](../../out.en.md)` }, 'links to nothing: ../../out.en.md'],
  [{ answer: `${words(300)} [a](cookies.ru.md)` }, 'links to the other language: cookies.ru.md'],
  [{ answer: `${words(300)} [a](http://a.example)` }, 'has an address that is not https: http://a.example'],
  [{ references: [{ title: 'a', url: 'https://a' }] }, 'has an address that is not https: https://a'],
  [{ unchecked: 'cannot be run' }, 'is unchecked and has a proof'],
])('finds what is wrong with %j', (changes, message) => {
  expect(faultsWith(changes)).toContain(message)
})

it.each<[Partial<Question>, string]>([
  [{ keyPoints: ['a', 'b', 'c', 'd', 'e'] }, 'number of keyPoints'],
  [{ mistakes: [] }, 'number of mistakes'],
  [{ followUps: [] }, 'number of followUps'],
  [{ level: 'senior' }, 'level'],
  [{ order: 2 }, 'order'],
  [{ aliases: ['cookie'] }, 'aliases and asks'],
  [{ references: [{ title: 'RFC', url: 'https://rfc.example/2' }] }, 'addresses of references'],
  [{ section: 'Основы' }, 'section'],
])('finds that the languages differ: %j', (changes, name) => {
  expect(faultsOf([question(), russian(changes)])).toContain(
    `web/cookies.en.md differs from web/cookies.ru.md: ${name}`,
  )
})

it('finds that a language is missing', () => {
  expect(faultsOf([question()])).toContain('web/cookies.en.md is not there in the other language')
})

it('finds an entry without a proof or a reason, and a proof without an entry', () => {
  expect(faultsOf([question(), russian()], files.slice(0, 3))).toContain(
    'web/cookies.en.md has neither checks/tests/web/test_cookies.py nor an unchecked',
  )
  expect(faultsOf([question(), russian()], [...files, 'checks/tests/web/test_gone.py'])).toEqual([
    'checks/tests/web/test_gone.py proves no question',
  ])
})

it('finds pictures and links that are there', () => {
  const answer = `${words(300)} ![a](a.svg) [b](https://b.example) [c](#c)`
  expect(faultsWith({ answer })).toEqual([])
})
