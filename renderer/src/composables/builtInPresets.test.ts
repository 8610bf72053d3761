import { expect, test } from 'vitest'
import { builtInPresets } from './builtInPresets.ts'

const minutesOf = (questions: number, seconds: number) => (questions * seconds) / 60

test.each(Object.entries(builtInPresets))('the %s preset has time for all of its questions', (_, preset) => {
  expect(minutesOf(preset.questions, preset.answerSeconds)).toBeLessThanOrEqual(preset.minutes)
})

test('in an hour all questions come up even at the hard limit', () => {
  const { questions, hardSeconds, minutes } = builtInPresets.long
  expect(minutesOf(questions, hardSeconds)).toBeLessThanOrEqual(minutes)
})
