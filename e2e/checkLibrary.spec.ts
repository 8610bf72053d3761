import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from './fixture.ts'

const root = join(import.meta.dirname, '..')
const broken = join(import.meta.dirname, 'fixtures/broken')
const notes = join(import.meta.dirname, 'fixtures/notes')

/** Runs the check as `npm run library:check` does. */
function check(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const script = join(root, 'electron/start/checkLibrary.ts')
  return new Promise((resolve) => {
    const child = execFile(process.execPath, [script, ...args], { cwd: root }, (_error, out, err) =>
      resolve({ code: child.exitCode ?? -1, out, err }),
    )
  })
}

test('the bundled questions have no problems', async () => {
  const { code, out } = await check('content')
  expect(out).toMatch(/ 0 problems\s*$/)
  expect(code).toBe(0)
})

test('problems are told by file and line, and make it fail', async () => {
  const { code, out } = await check(broken)
  const lines = out.trim().split('\n')
  expect(code).toBe(1)
  expect(lines[0]).toBe('notes.md: 2 (headings)')
  expect(lines).toContain('topic/fields.en.md:1: The front matter lacks "title". Add it.')
  expect(lines.at(-1)).toBe('4 questions (2 with an answer) in 8 files, 7 problems')
})

test('ordinary notes are questions too, but for the papers of a project', async () => {
  const { code, out } = await check(notes)
  expect(code).toBe(0)
  expect(out.trim().split('\n')).toEqual([
    'empty.md: 0 (none)',
    'LICENSE.md: 0 (none)',
    'python/The GIL.md: 1 (file)',
    'python/threads.md: 4 (headings)',
    'README.md: 0 (none)',
    '5 questions (5 with an answer) in 5 files, 0 problems',
  ])
})

test('--json has questions, problems and files, and nothing else', async () => {
  const { code, out, err } = await check(broken, '--json')
  const { questions, problems, files, ...rest } = JSON.parse(out)
  expect([code, err, rest]).toEqual([1, '', {}])
  expect(questions.at(-2)).toEqual({
    id: 'topic/good',
    title: 'What is right?',
    topic: 'topic',
    lang: 'en',
    level: 'junior',
    file: 'topic/good.en.md',
    line: 1,
    answered: true,
  })
  expect(questions[1]).toMatchObject({ level: null, line: 7, answered: false })
  expect(problems.map((problem: object) => Object.keys(problem))).toEqual(
    Array(7).fill(['file', 'line', 'message']),
  )
  expect(files).toContainEqual({ file: 'topic/windows-1251.md', questions: 0, pattern: 'none' })
})

test('--json may stand before the folder', async () => {
  expect(JSON.parse((await check('--json', broken)).out).files).toHaveLength(8)
})

for (const [why, args] of Object.entries({
  'no folder': [],
  'two folders': ['content', broken],
  'a folder that is not there': [join(broken, 'gone')],
  'a file': [join(broken, 'notes.md')],
  'an option that is none': ['content', '--jsn'],
}))
  test(`${why} is refused on the error output`, async () => {
    const { code, out, err } = await check(...args)
    expect([code, out]).toEqual([2, ''])
    expect(err.trim().split('\n')).toHaveLength(1)
  })
