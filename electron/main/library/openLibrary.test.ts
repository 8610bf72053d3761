import { expect, it } from 'vitest'
import { makeFolder } from './makeFolder.ts'
import { openLibrary } from './openLibrary.ts'

const question = (id: string, title: string, body = '') =>
  `---\nid: ${id}\ntitle: ${title}\nkeyPoints: [a, b, c, d]\n---\n${body}`

const both = { 'a.ru.md': question('t/a', 'Что?', 'Это.'), 'a.en.md': question('t/a', 'What?') }

it('finds a question in the language asked for', async () => {
  const library = await openLibrary(makeFolder(both))
  expect(library.find('t/a', 'ru')?.title).toBe('Что?')
  expect(library.find('t/a', 'en')?.title).toBe('What?')
  expect(library.languagesOf('t/a').toSorted()).toEqual(['en', 'ru'])
})

it('falls back to the other language', async () => {
  const library = await openLibrary(makeFolder({ 'a.ru.md': both['a.ru.md'] }))
  expect(library.find('t/a', 'en')?.lang).toBe('ru')
  expect(library.languagesOf('t/a')).toEqual(['ru'])
})

it('finds nothing under an id or a file that it does not hold', async () => {
  const library = await openLibrary(makeFolder(both))
  expect(library.find('t/b', 'ru')).toBeUndefined()
  expect(library.find('constructor', 'ru')).toBeUndefined()
  expect(library.languagesOf('toString')).toEqual([])
  expect(library.findByFile('b.md')).toBeUndefined()
})

it('finds by its file the question that the file begins with', async () => {
  const library = await openLibrary(makeFolder({ 'x/a.md': '# One?\n# Two?\n# Three?' }))
  expect(library.findByFile('x/a.md')?.title).toBe('One?')
})

it('finds a question by the name of its file wherever it is, else by its title', async () => {
  const library = await openLibrary(
    makeFolder({
      'x/The GIL.md': 'A lock.',
      'y/index.md': 'Y',
      'x/index.md': 'X',
      'z.ru.md': '# One?\n# Two?\n# index',
    }),
  )
  const found = (name: string) => {
    const question = library.findByName(name)
    return question && `${question.file} ${question.title}`
  }
  for (const name of ['The GIL', ' the gil', 'The GIL.md', 'x/The GIL', 'elsewhere/The GIL.md'])
    expect(found(name)).toBe('x/The GIL.md The GIL')
  expect(['index', 'y/index', 'z', 'two?'].map(found)).toEqual([
    'x/index.md index',
    'y/index.md index',
    'z.ru.md One?',
    'z.ru.md Two?',
  ])
  expect(['', 'x', 'GIL', 'constructor'].map(found)).toEqual([undefined, undefined, undefined, undefined])
})

it('shows rows and problems', async () => {
  const library = await openLibrary(makeFolder({ ...both, 'b.md': '---\nlevel: x\n---\n' }))
  const rows = [
    { id: 't/a', lang: 'en', title: 'What?', topic: 't', answered: false, minutes: 1 },
    { id: 't/a', lang: 'ru', title: 'Что?', topic: 't', answered: true, minutes: 1 },
  ]
  expect(library.rows(0, 10)).toEqual(rows)
  expect(library.rows(1, 1)).toEqual(rows.slice(1))
  expect(library.overview).toMatchObject({ rowCount: 2 })
  expect(library.overview.problems).toHaveLength(4)
})
