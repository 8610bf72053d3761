import { describe, expect, it } from 'vitest'
import { listedQuestions } from './listedQuestions.ts'
import type { ListGroup } from './ListItem.ts'

const group = (ids: string, label?: string): ListGroup => ({
  key: ids,
  label,
  questions: [...ids].map((id) => ({ id, lang: 'en', title: id })),
})

const headed = listedQuestions([group('ab', 'First'), group('c', 'Second'), group('def', 'Third')])
const plain = listedQuestions([group('abc')])

describe('the questions of a list', () => {
  it('are counted and walked over all groups', () => {
    expect(headed.count).toBe(6)
    expect(Array.from({ length: 6 }, (_, place) => headed.at(place)?.id).join('')).toBe('abcdef')
  })
  it('end where the list ends', () => {
    expect(headed.at(6)).toBeUndefined()
    expect(headed.at(-1)).toBeUndefined()
    expect(listedQuestions([]).at(0)).toBeUndefined()
  })
  it('are found by their ids', () => {
    expect([...'abcdef'].map(headed.placeOf)).toEqual([0, 1, 2, 3, 4, 5])
    expect(headed.placeOf('none')).toBe(-1)
    expect(headed.placeOf(undefined)).toBe(-1)
  })
})

describe('the lines of a list', () => {
  const told = ({ lineCount, lineAt }: typeof headed) =>
    Array.from({ length: lineCount }, (_, line) => {
      const found = lineAt(line)
      return found?.question ? `${found.place} ${found.question.id}` : found?.group.label
    })

  it('begin each group with its head', () => {
    expect(told(headed)).toEqual(['First', '0 a', '1 b', 'Second', '2 c', 'Third', '3 d', '4 e', '5 f'])
  })
  it('are only questions where a group has no label', () => {
    expect(told(plain)).toEqual(['0 a', '1 b', '2 c'])
    expect(told(listedQuestions([group('a'), group('b', 'Absent')]))).toEqual(['0 a', 'Absent', '1 b'])
  })
  it('are each known by a key of their own, and by the length of their title', () => {
    const { keys, lengths } = headed.lines()
    expect([...lengths]).toEqual([0, 1, 1, 0, 1, 0, 1, 1, 1])
    expect(keys).toHaveLength(headed.lineCount)
    expect(new Set(keys).size).toBe(headed.lineCount)
    expect(keys.slice(0, 3)).toEqual(['\nab', 'a', 'b'])
  })
  it('are found by the place of the question', () => {
    expect([0, 1, 2, 3, 4, 5].map(headed.lineOf)).toEqual([1, 2, 4, 6, 7, 8])
    expect(plain.lineOf(2)).toBe(2)
  })
  it('end where the list ends', () => {
    expect(headed.lineAt(9)).toBeUndefined()
    expect(listedQuestions([]).lineAt(0)).toBeUndefined()
  })
})
