import type { Question } from '../question/Question.ts'
import type { IndexedTexts } from './IndexedTexts.ts'

/** All that is read below the key points, in markdown: the answer, the follow-up questions and the mistakes. */
export function bodyOf({ answer, followUps, mistakes }: Question): string {
  const followUpTexts = followUps.flatMap((followUp) => [followUp.question, followUp.answer ?? ''])
  const mistakeTexts = mistakes.flatMap((mistake) => [mistake.claim, mistake.correction ?? ''])
  return [answer, ...followUpTexts, ...mistakeTexts].filter((text) => text !== '').join('\n\n')
}

/** What a question is found by. */
export const questionTexts = (question: Question): IndexedTexts => ({
  title: question.title,
  names: [...question.aliases, ...question.tags, question.section ?? ''].join('\n'),
  summary: question.keyPoints.join('\n'),
  body: bodyOf(question),
})
