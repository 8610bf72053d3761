import MiniSearch from 'minisearch'
import type { Question } from '../question/Question.ts'
import { plainText } from './plainText.ts'
import { createTermReader } from './terms.ts'

/** What a question is found by, the weightiest first. */
export const questionFields = ['title', 'aliases', 'tags', 'keyPoints', 'body'] as const

/** All that is read below the key points, as plain text: the answer, the follow-up questions and the mistakes. */
export function bodyText({ answer, followUps, mistakes }: Question): string {
  const followUpTexts = followUps.flatMap((followUp) => [followUp.question, followUp.answer ?? ''])
  const mistakeTexts = mistakes.flatMap((mistake) => [mistake.claim, mistake.correction ?? ''])
  return plainText([answer, ...followUpTexts, ...mistakeTexts].join('\n\n'))
}

/** Indexes questions under their places in the list given. */
export function createQuestionIndex(questions: readonly Question[]): MiniSearch {
  const index = new MiniSearch({
    fields: [...questionFields],
    tokenize: createTermReader(),
    processTerm: (term) => term,
    searchOptions: { boost: { title: 10, aliases: 6, tags: 4, keyPoints: 3, body: 1 } },
  })
  questions.forEach((question, id) => {
    index.add({
      id,
      title: question.title,
      aliases: question.aliases.join('\n'),
      tags: question.tags.join('\n'),
      keyPoints: question.keyPoints.join('\n'),
      body: bodyText(question),
    })
  })
  return index
}
