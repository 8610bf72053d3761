import { expect, test } from 'vitest'
import type { PointState } from './Interview.ts'
import { markEvidence } from './markEvidence.ts'

const answer = 'one two three'
const of = (text: string) => ({ start: answer.indexOf(text), end: answer.indexOf(text) + text.length })
const hit = (...evidence: { start: number; end: number }[]) => ({ state: 'hit' as const, evidence })
/** Evidence in brackets, with the places of the points that it ends. */
const drawn = (
  proposals: ReturnType<typeof hit>[],
  points: PointState[] = proposals.map(() => 'hit'),
  text = answer,
) =>
  markEvidence({ answer: text, points, proposals }).map((segments) =>
    segments
      .map(({ text, isEvidence, points }) => (isEvidence ? `[${text}]${points.join('+')}` : text))
      .join(''),
  )

test('evidence is cut out of the text and ends with its point', () => {
  expect(drawn([hit(of('two'))])).toEqual(['one [two]0 three'])
})

test('a point may be earned in several places', () => {
  expect(drawn([hit(of('one'), of('three'))])).toEqual(['[one]0 two [three]0'])
})

test('evidence that overlaps is cut at each end', () => {
  expect(drawn([hit(of('one two')), hit(of('two three'))])).toEqual(['[one ][two]0[ three]1'])
})

test('two points may be earned by the same words', () => {
  expect(drawn([hit(of('two')), hit(of('two'))])).toEqual(['one [two]0+1 three'])
})

test('a point that counts as missed is not shown', () => {
  expect(drawn([hit(of('one')), hit(of('two'))], ['missed', 'partly'])).toEqual(['one [two]1 three'])
})

test('paragraphs are told apart, and evidence may cross them', () => {
  expect(drawn([hit({ start: 2, end: 8 })], ['hit'], 'a\nbc\n\n\ndef')).toEqual(['a\n[bc]', '[d]0ef'])
})

test('evidence outside of the answer and an empty answer make no fault', () => {
  expect(drawn([hit({ start: 8, end: 99 }), hit({ start: 50, end: 60 })])).toEqual(['one two [three]0'])
  expect(drawn([hit({ start: 0, end: 2 })], ['hit'], ' \n ')).toEqual([])
  expect(markEvidence({ answer: 'text', points: ['hit'] })).toEqual([
    [{ text: 'text', isEvidence: false, points: [] }],
  ])
})
