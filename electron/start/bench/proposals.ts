import { languages } from '#domain/question/Question.ts'
import { proposeLabelled, splits, type ProposedAnswer } from './labelledAnswers.ts'
import { measureLabelled } from './measureLabelled.ts'

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`

function row(split: string, lang: string, answers: ProposedAnswer[]): Record<string, string | number> {
  const { points, precision, recall, agreement, hitsMissed } = measureLabelled(answers)
  const times = answers.map(({ milliseconds }) => milliseconds).toSorted((one, other) => one - other)
  return {
    split,
    language: lang,
    answers: answers.length,
    points,
    precision: percent(precision),
    recall: percent(recall),
    'same state': percent(agreement),
    'hits missed': percent(hitsMissed),
    'median ms': Number((times[times.length >> 1] ?? 0).toFixed(1)),
  }
}

/** Prints how well the proposed key points agree with the labelled answers, by split and language, and how fast they come. */
export async function benchProposals(): Promise<void> {
  const answers = await proposeLabelled()
  console.log('Key points proposed from typed answers')
  console.table(
    [...splits, 'all'].flatMap((split) =>
      [...languages, 'both'].map((lang) =>
        row(
          split,
          lang,
          answers.filter(
            (answer) =>
              (split === 'all' || answer.split === split) && (lang === 'both' || answer.lang === lang),
          ),
        ),
      ),
    ),
  )
}
