import type { Notice } from '#api/studyApi.ts'
import { appendFileSync, mkdirSync, readdirSync, readFileSync, truncateSync } from 'node:fs'
import type * as fs from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { makeFolder } from '../library/makeFolder.ts'
import { openReviewLog, type NewEntry } from './openReviewLog.ts'

vi.mock('node:fs', async (original) => {
  const real = await original<typeof fs>()
  return { ...real, appendFileSync: vi.fn(real.appendFileSync), truncateSync: vi.fn(real.truncateSync) }
})

const rated = (id: string): NewEntry => ({ kind: 'rated', at: 5, from: 'review', id, rating: 3, tookMs: 9 })
const line = (n: number, id: string) => JSON.stringify({ n, ...rated(id) })
function open(folder: string) {
  const notices: Notice[] = []
  const log = openReviewLog(folder, (notice) => notices.push(notice))
  const told = () => notices.map(({ code }) => code)
  const ids = () => log.all().map((entry) => ('id' in entry ? `${entry.n} ${entry.id}` : `${entry.n} undone`))
  const text = () => readFileSync(join(folder, 'reviews.jsonl'), 'utf8')
  return { log, told, ids, text }
}

/** The disk takes only a part of the next line, from its start to so many characters, from the end when negative. */
const refuse = (taken: number) =>
  vi.mocked(appendFileSync).mockImplementationOnce((file, text) => {
    appendFileSync(file, String(text).slice(0, taken))
    throw new Error('ENOSPC')
  })

describe('the log', () => {
  it('is empty at a first start, and writes nothing by being opened', () => {
    const folder = join(makeFolder(), 'not', 'yet')
    const { ids, told, log } = open(folder)
    expect(ids()).toEqual([])
    log.append(rated('a'))
    expect(open(folder).ids()).toEqual(['1 a'])
    expect(told()).toEqual([])
    const untouched = makeFolder()
    open(untouched)
    expect(readdirSync(untouched)).toEqual([])
  })

  it('only grows, by a line each, numbered on', () => {
    const folder = makeFolder()
    const { log, text } = open(folder)
    expect(log.append(rated('a'))).toEqual({ n: 1, ...rated('a') })
    const first = text()
    log.append({ kind: 'undone', at: 6, undoes: 1 })
    expect(text().startsWith(first)).toBe(true)
    const again = open(folder)
    again.log.append(rated('b'))
    expect(again.ids()).toEqual(['1 a', '2 undone', '3 b'])
    expect(again.text().trimEnd().split('\n')).toHaveLength(3)
    expect(open(folder).log.all()).toEqual(again.log.all())
  })

  it('is read also with the byte order mark, line ends and blank lines of an editor', () => {
    const folder = makeFolder({ 'reviews.jsonl': `\uFEFF${line(1, 'a')}\r\n\r\n${line(2, 'слово')}\r\n` })
    const { ids, told } = open(folder)
    expect(ids()).toEqual(['1 a', '2 слово'])
    expect(told()).toEqual([])
  })
})

describe('a line that can’t be understood', () => {
  const damaged = ['{"n":2,"kind":"ra', '{"n":3,"kind":"guessed","at":5}', 'null']

  it('stays in the file and is passed over; however many there are, it is told once', () => {
    const content = `${line(1, 'a')}\n${damaged.join('\n')}\n${line(5, 'b')}\n`
    const folder = makeFolder({ 'reviews.jsonl': content })
    const { ids, told, text, log } = open(folder)
    expect(ids()).toEqual(['1 a', '5 b'])
    expect(told()).toEqual(['lines-skipped'])
    log.append(rated('c'))
    expect(text()).toBe(`${content}${line(6, 'c')}\n`)
  })

  it('keeps its number for itself', () => {
    const { log } = open(makeFolder({ 'reviews.jsonl': `${line(1, 'a')}\n${damaged.join('\n')}\n` }))
    expect(log.append(rated('b')).n).toBe(5)
  })

  it('which a crash has cut off does not swallow the next', () => {
    const folder = makeFolder({ 'reviews.jsonl': `${line(1, 'a')}\n{"n":2,"kind":"ra` })
    const { log, text } = open(folder)
    log.append(rated('b'))
    log.append(rated('c'))
    expect(text()).toBe(`${line(1, 'a')}\n{"n":2,"kind":"ra\n${line(3, 'b')}\n${line(4, 'c')}\n`)
    expect(open(folder).ids()).toEqual(['1 a', '3 b', '4 c'])
  })
})

it('numbers on after the highest, wherever it stands', () => {
  const lines = [line(9, 'a'), line(2, 'b')]
  const { log } = open(makeFolder({ 'reviews.jsonl': `${lines.join('\n')}\n` }))
  expect(log.append(rated('c')).n).toBe(10)
})

it('a last line whole but for its end counts', () => {
  const folder = makeFolder({ 'reviews.jsonl': line(1, 'a') })
  const { log, told } = open(folder)
  log.append(rated('b'))
  expect(open(folder).ids()).toEqual(['1 a', '2 b'])
  expect(told()).toEqual([])
})

describe('a disk that refuses', () => {
  it.each([
    ['all of a line', 0],
    ['half of it', 17],
    ['its end', -1],
  ])('%s leaves the log as it was', (_, taken) => {
    const folder = makeFolder()
    const { log, ids, text } = open(folder)
    log.append(rated('a'))
    refuse(taken)
    expect(() => log.append(rated('b'))).toThrow('ENOSPC')
    expect(ids()).toEqual(['1 a'])
    expect(text()).toBe(`${line(1, 'a')}\n`)
    const { n } = log.append(rated('b'))
    expect(n).toBeGreaterThan(1)
    const again = open(folder)
    expect(again.ids()).toEqual(['1 a', `${n} b`])
    expect(again.told()).toEqual([])
  })

  it('also to take back what it took, swallows no other line and gives no number twice', () => {
    const folder = makeFolder()
    const { log } = open(folder)
    for (const taken of [17, -1]) {
      refuse(taken)
      vi.mocked(truncateSync).mockImplementationOnce(() => {
        throw new Error('EIO')
      })
      expect(() => log.append(rated('b'))).toThrow('ENOSPC')
    }
    log.append(rated('c'))
    expect(open(folder).ids()).toEqual(['2 b', '3 c'])
  })
})

it('a log that can’t be read is told of and never written to, and this run has one of its own', () => {
  const folder = makeFolder()
  mkdirSync(join(folder, 'reviews.jsonl'))
  const { log, told, ids } = open(folder)
  expect(told()).toEqual(['not-saved'])
  log.append(rated('a'))
  expect(ids()).toEqual(['1 a'])
  expect(readdirSync(join(folder, 'reviews.jsonl'))).toEqual([])
})
