import { pointStates, type PointState } from '#domain/interview/Interview.ts'
import { proposePoints } from '#domain/grading/proposePoints.ts'
import { languages, type Language } from '#domain/question/Question.ts'
import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import * as v from 'valibot'
import { openLibrary } from '../../main/library/openLibrary.ts'

const root = resolve(import.meta.dirname, '../../..')

/** The answers that the proposals are tuned on, those that told how good they were meanwhile, and those written after. */
export const splits = ['tune', 'hold', 'fresh'] as const

const labelledFile = v.array(
  v.object({
    question: v.string(),
    answer: v.string(),
    points: v.array(v.picklist(pointStates)),
    split: v.picklist(splits),
  }),
)

/** A labelled sample answer, what is proposed for it, and how long that took, in ms. */
export interface ProposedAnswer {
  question: string
  lang: Language
  split: (typeof splits)[number]
  answer: string
  labels: PointState[]
  proposals: ReturnType<typeof proposePoints>
  milliseconds: number
}

/**
 * Reads the labelled sample answers of both languages and proposes their key points, by the bundled questions.
 * @throws when an answer belongs to no question of its language, or its labels do not fit the key points
 */
export async function proposeLabelled(): Promise<ProposedAnswer[]> {
  const library = await openLibrary(resolve(root, 'content'))
  const proposed: ProposedAnswer[] = []
  for (const lang of languages) {
    const file = resolve(root, `electron/domain/grading/labelled/${lang}.json`)
    for (const { question: id, answer, points, split } of v.parse(
      labelledFile,
      JSON.parse(await readFile(file, 'utf8')),
    )) {
      const question = library.find(id, lang)
      if (question?.lang !== lang || question.keyPoints.length !== points.length)
        throw new Error(`${file}: the labels of ${id} do not fit its key points`)
      const started = performance.now()
      const proposals = proposePoints({
        answer,
        keyPoints: question.keyPoints,
        mistakes: question.mistakes.map(({ claim }) => claim),
        synonyms: library.synonyms,
      })
      const milliseconds = performance.now() - started
      proposed.push({ question: id, lang, split, answer, labels: points, proposals, milliseconds })
    }
  }
  return proposed
}
