import type * as v from 'valibot'
import type { Interview } from './Interview.ts'
import type { interviewV1 } from './interviewV1.ts'

/** An interview of the first version as the second would have stored it: each answer was looked over at once. */
export function upgradeInterview(old: v.InferOutput<typeof interviewV1>): Interview {
  const { order, ...plan } = old.plan
  return {
    ...old,
    version: 2,
    plan: {
      ...plan,
      mode: 'coach',
      ...(order === 'weakest' ? { mix: { due: 100, fresh: 0, strong: 0 } } : {}),
      answerBy: 'typing',
      readAloud: false,
    },
    questions: old.questions.map((question) => ({ ...question, followUps: [] })),
  }
}
