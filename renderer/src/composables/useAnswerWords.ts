import type { AskedQuestion } from '#domain/interview/Interview.ts'
import type { QuestionResult } from '#domain/interview/resultOf.ts'
import { useI18n } from 'vue-i18n'
import type { AnswerWords } from './answerWords.ts'
import { clockText } from './clockText.ts'

/** Puts what is known of an answer into words. */
export function useAnswerWords(): (result: QuestionResult, asked: AskedQuestion | undefined) => AnswerWords {
  const { t } = useI18n()
  const fact = (name: string, value: string) =>
    t('report.answers.fact', { name: t(name).toLocaleLowerCase(), value: value.toLocaleLowerCase() })

  return (result, asked) => ({
    facts: [
      ...(result.confidence === undefined
        ? []
        : [fact('report.calibration.confidence', t(`interview.now.confidence.${result.confidence}`))]),
      ...(result.clarity === undefined
        ? []
        : [fact('report.clarity', t('report.answers.of', { n: result.clarity }))]),
      fact('interview.report.time', clockText(result.spentMs)),
    ],
    answer: asked?.answer.trim() ?? '',
    spoken: asked?.recording !== undefined && result.outcome !== 'skipped',
    points: result.reviewed
      ? (asked?.keyPoints ?? []).map((text, place) => ({ text, state: asked?.points[place] ?? 'missed' }))
      : [],
    followUps: (asked?.followUps ?? [])
      .filter(({ state, answer }) => state !== undefined || answer !== '')
      .map(({ question, answer, state }) => ({
        question,
        answer: answer.trim(),
        ...(state === undefined ? {} : { state }),
      })),
  })
}
