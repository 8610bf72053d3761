import type { Notice } from '#api/studyApi.ts'
import { applyEvent } from '#domain/interview/applyEvent.ts'
import { sampleInterview, samplePlan, sampleQuestion } from '#domain/interview/sampleInterview.ts'
import { firstSettings } from '#domain/userData/settings.ts'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { makeFolder } from '../library/makeFolder.ts'
import { openUserData } from './openUserData.ts'

// Outside Electron its package is nothing but the path of the program, which it must not fetch for this.
vi.hoisted(() => {
  process.env['ELECTRON_OVERRIDE_DIST_PATH'] = '.'
})

function open(folder: string) {
  const notices: Notice[] = []
  return { data: openUserData(folder, 'ru', (notice) => notices.push(notice)), notices }
}
const json = (value: unknown) => JSON.stringify(value)

describe('the person’s data', () => {
  it('is empty at a first start, and writes nothing by being opened', () => {
    const folder = join(makeFolder(), 'not', 'yet')
    const { data, notices } = open(folder)
    expect(data.settings.get().settings).toEqual(firstSettings('ru'))
    expect(data.bookmarks.get().bookmarks).toEqual({})
    expect(data.interviews.finished()).toEqual([])
    expect(notices).toEqual([])
  })

  it('is the same after it was opened again', () => {
    const folder = makeFolder()
    const first = open(folder).data
    first.notes.set({ version: 1, notes: { 'a.b/c': { text: 'слово\n', at: 5 } } })
    first.interviews.save(applyEvent(sampleInterview(), { type: 'finish' }, { steady: 5, wall: 9 }))
    const { data, notices } = open(folder)
    expect(data.notes.get()).toEqual(first.notes.get())
    expect(data.interviews.finished()).toEqual(first.interviews.finished())
    expect(notices).toEqual([])
  })

  it('takes an interview that ran when the app ended for paused', () => {
    const folder = makeFolder()
    open(folder).data.interviews.save(sampleInterview())
    open(folder)
    const interview = open(folder).data.interviews.open()
    expect(interview).toMatchObject({ phase: 'answering', pauses: 1 })
    expect(interview).not.toHaveProperty('runningSince')
  })

  it('lists finished interviews with the newest first', () => {
    const { data } = open(makeFolder())
    for (const [id, startedAt] of Object.entries({ a: 1, b: 3, c: 2 }))
      data.interviews.save(sampleInterview({ id, startedAt, phase: 'finished', finishedAt: 9 }))
    expect(data.interviews.finished().map(({ id }) => id)).toEqual(['b', 'c', 'a'])
  })
})

describe('data of version 1', () => {
  const { retention: _, minutesADay: __, ...firstVersion } = firstSettings('en')
  const settings = json({ version: 1, settings: { ...firstVersion, theme: 'dark', textScale: 1.1 } })
  const { mode: _mode, answerBy: _answerBy, readAloud: _readAloud, ...plan } = samplePlan({ seed: 5 })
  const interview = json({
    ...sampleInterview({ id: '2026-01-01-a', pauses: 1, runningSince: 4000 }),
    version: 1,
    plan: { ...plan, order: 'weakest' },
    questions: ['a', 'b'].map((id) => {
      const { followUps: _followUps, ...question } = sampleQuestion(id, {
        answer: `half of ${id}`,
        spentMs: 7000,
      })
      return question
    }),
  })
  const files = { 'settings.json': settings, 'interviews/2026-01-01-a.json': interview }
  const beside = (folder: string, name: string) =>
    readdirSync(folder)
      .filter((other) => other.startsWith(`${name}.before-version-2-`))
      .map((other) => readFileSync(join(folder, other), 'utf8'))

  it('is brought up to date and stored so, and nobody is troubled', () => {
    const folder = makeFolder(files)
    const { data, notices } = open(folder)
    expect(data.settings.get().settings).toEqual({ ...firstSettings('en'), theme: 'dark', textScale: 1.1 })
    expect(data.interviews.open()).toMatchObject({ version: 2, pauses: 2, plan: { mode: 'coach', seed: 5 } })
    expect(data.interviews.open()?.questions[1]).toMatchObject({
      answer: 'half of b',
      spentMs: 7000,
      followUps: [],
    })
    expect(notices).toEqual([])
    for (const name of Object.keys(files))
      expect(JSON.parse(readFileSync(join(folder, name), 'utf8'))).toMatchObject({ version: 2 })
  })

  it('is kept beside as it was, once', () => {
    const folder = makeFolder(files)
    open(folder)
    const { data, notices } = open(folder)
    expect(beside(folder, 'settings')).toEqual([settings])
    expect(beside(join(folder, 'interviews'), '2026-01-01-a')).toEqual([interview])
    expect(data.interviews.open()?.pauses).toBe(2)
    expect(notices).toEqual([])
  })

  it('can go on in its new form', () => {
    const folder = makeFolder(files)
    const { data } = open(folder)
    const before = data.interviews.open()
    if (before) data.interviews.save(applyEvent(before, { type: 'resume' }, { steady: 5, wall: 9 }))
    expect(data.interviews.open()?.runningSince).toBe(5)
    expect(open(folder).data.interviews.open()).toMatchObject({ version: 2, pauses: 3 })
  })
})

describe('a damaged file', () => {
  it('is set aside and told, and all others are kept', () => {
    const notes = json({ version: 1, notes: { a: { text: 'mine', at: 1 } } })
    const good = json(sampleInterview({ phase: 'finished', finishedAt: 1 }))
    const folder = makeFolder({
      'bookmarks.json': '{"version":1,',
      'notes.json': notes,
      'settings.json': json({ version: 7, settings: {} }),
      'interviews/interview.json': good,
      'interviews/other.json': '',
    })
    const { data, notices } = open(folder)
    expect(data.bookmarks.get().bookmarks).toEqual({})
    expect(data.notes.get().notes['a']?.text).toBe('mine')
    expect(data.interviews.finished()).toHaveLength(1)
    expect(notices.map(({ code, name }) => [code, name])).toEqual([
      ['newer-version', 'settings.json'],
      ['set-aside', 'bookmarks.json'],
      ['set-aside', 'other.json'],
    ])
    data.bookmarks.set({ version: 1, bookmarks: {} })
    const kept = readdirSync(folder).filter((name) => name.startsWith('bookmarks.unreadable-'))
    expect(kept.map((name) => readFileSync(join(folder, name), 'utf8'))).toEqual(['{"version":1,'])
  })

  it('that was set aside is not told of again', () => {
    const folder = makeFolder({ 'notes.json': '{', 'interviews/a.json': '{' })
    expect(open(folder).notices).toHaveLength(2)
    expect(open(folder).notices).toEqual([])
  })
})
