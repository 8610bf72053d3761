import type { InterviewPlan } from '#domain/interview/Interview.ts'
import { mostQuestions } from '#domain/interview/questionCount.ts'
import { computed } from 'vue'
import { useI18n } from 'vue-i18n'
import type { TypedNumber } from '../components/ui/ValueMenu.vue'
import { answerSecondsRange, withHardLimit, withSoftLimit } from './answerLimits.ts'
import { mixName } from './planMixes.ts'
import type { TopicOutline } from './planScopes.ts'
import { useLimitOptions } from './useLimitOptions.ts'
import { usePlanOptions, type PlanFacts, type PlanOption } from './usePlanOptions.ts'
import { usePlanWords } from './usePlanWords.ts'
import { useScopeOptions } from './useScopeOptions.ts'

/** One value of the sentence: its text, what it can be changed to, and the plan a typed number leads to. */
export interface PlanValue {
  text: string
  label: string
  options: PlanOption[]
  many?: boolean
  number?: TypedNumber & { planWith: (value: number) => InterviewPlan }
}

/** What the sentence is told besides the plan. */
export interface SentenceFacts {
  outline: TopicOutline[]
  countOf: (topic: string, section?: string) => number
  facts: PlanFacts
  /** Whether there is a voice that could read the questions. */
  voice: boolean
}

/** The plan as a sentence: the messages it is made of, and the values that stand in them by name. */
export function usePlanSentence(plan: () => InterviewPlan, given: () => SentenceFacts) {
  const { t } = useI18n()
  const words = usePlanWords()
  const options = usePlanOptions()
  const limits = useLimitOptions()
  const scopeOptions = useScopeOptions()

  const typed = (
    unit: 'questions' | 'minutes' | 'seconds',
    range: { value: number; least: number; most: number },
    planWith: (value: number) => InterviewPlan,
  ) => ({ ...range, unit: t(`interview.unit.${unit}`), prompt: t('interview.plan.otherNumber'), planWith })

  const messages = computed(() => {
    const { questions, minutes, hardSeconds } = plan()
    return [
      questions === undefined && minutes !== undefined ? 'fitting' : 'counted',
      minutes === undefined ? 'unlimited' : 'limited',
      hardSeconds === undefined ? 'softOnly' : 'softAndHard',
      'choice',
      given().voice ? 'mannerAndVoice' : 'manner',
    ].map((name) => `planning.say.${name}`)
  })

  const values = computed<Record<string, PlanValue>>(() => {
    const now = plan()
    const { outline, countOf, facts } = given()
    const soft = now.answerSeconds
    return {
      questions: {
        text: words.questions(now),
        label: t('interview.plan.questions'),
        options: options.questions(now),
        number: typed(
          'questions',
          { value: now.questions ?? 1, least: 1, most: mostQuestions },
          (questions) => ({ ...now, questions }),
        ),
      },
      scopes: {
        text: words.scopes(now),
        label: t('interview.plan.topics'),
        options: scopeOptions(now, outline, countOf),
        many: true,
      },
      levels: {
        text: words.levels(now),
        label: t('interview.plan.levels'),
        options: options.levels(now),
        many: true,
      },
      minutes: {
        text: words.minutes(now),
        label: t('interview.plan.minutes'),
        options: limits.minutes(now),
        number: typed('minutes', { value: now.minutes ?? 1, least: 1, most: 300 }, (minutes) => ({
          ...now,
          minutes,
        })),
      },
      answer: {
        text: words.span(soft),
        label: t('interview.plan.answer'),
        options: limits.answer(now),
        number: typed('seconds', { value: soft, ...answerSecondsRange }, (seconds) =>
          withSoftLimit(now, seconds),
        ),
      },
      hard: {
        text: words.hard(now),
        label: t('planning.hard.label'),
        options: limits.hard(now),
        number: typed(
          'seconds',
          { value: now.hardSeconds ?? soft, least: soft, most: answerSecondsRange.most },
          (seconds) => withHardLimit(now, seconds),
        ),
      },
      pool: {
        text: t(`interview.plan.${now.onlyBookmarked ? 'bookmarked' : 'anyQuestions'}`),
        label: t('interview.plan.pool'),
        options: options.pool(now),
      },
      mix: {
        text: t(`planning.mix.${mixName(now.mix) ?? 'balanced'}`),
        label: t('interview.plan.mix'),
        options: options.mix(now, facts),
      },
      answerBy: {
        text: t(`planning.answerBy.${now.answerBy}`),
        label: t('planning.answerBy.label'),
        options: options.answerBy(now),
      },
      mode: {
        text: t(`planning.mode.${now.mode}`),
        label: t('planning.mode.label'),
        options: options.mode(now),
      },
      readAloud: {
        text: t(`planning.readAloud.${now.readAloud ? 'yes' : 'no'}`),
        label: t('planning.readAloud.label'),
        options: options.readAloud(now),
      },
    }
  })

  return { messages, values, levelsLead: computed(() => words.levelsLead(plan())) }
}
