import { languages } from '#domain/question/Question.ts'
import { expect, test } from 'vitest'
import { proposeLabelled } from './labelledAnswers.ts'
import { measureLabelled } from './measureLabelled.ts'

const answers = await proposeLabelled()
const held = answers.filter(({ split }) => split !== 'tune')

test('there are at least 60 labelled answers, in both languages', () => {
  expect(answers.length).toBeGreaterThanOrEqual(60)
  expect(new Set(answers.map(({ lang }) => lang))).toEqual(new Set(languages))
})

test.each([
  ['all answers', answers],
  ['the answers that no weight was fitted to', held],
])('of %s, at least four in five proposed points were made, and of the made ones proposed', (_, measured) => {
  const { precision, recall } = measureLabelled(measured)
  expect(precision).toBeGreaterThanOrEqual(0.8)
  expect(recall).toBeGreaterThanOrEqual(0.8)
})

test('the evidence lies within the answer, in its order, and only a missed point has none', () => {
  for (const { answer, proposals } of answers) {
    for (const { state, evidence } of proposals) {
      expect(evidence.length > 0).toBe(state !== 'missed')
      let from = 0
      for (const { start, end } of evidence) {
        expect(start).toBeGreaterThanOrEqual(from)
        expect(answer.slice(start, end)).toMatch(/^\S.*\S$/su)
        from = end
      }
    }
  }
})
