import type { InterviewPlan } from '#domain/interview/Interview.ts'
import { questionCount } from '#domain/interview/questionCount.ts'
import { levels } from '#domain/question/Question.ts'
import { useI18n } from 'vue-i18n'
import type { MenuOption } from '../components/ui/ValueMenu.vue'
import { toggleSection, toggleTopic, topicChoice, sectionChoice, type TopicOutline } from './planScopes.ts'
import { usePlanWords } from './usePlanWords.ts'
import { useTopicName } from './useTopicName.ts'

/** An entry of a value's menu, and the plan it leads to. */
export interface PlanOption extends MenuOption {
  plan: InterviewPlan
}

const questionCounts = [5, 8, 12, 16, 20]
const minuteCounts = [10, 20, 30, 45, 60]
const answerSpans = [60, 90, 120, 180, 300]

/** What each value of the plan's sentence can be changed to. */
export function usePlanOptions() {
  const { t } = useI18n()
  const words = usePlanWords()
  const topicName = useTopicName()

  const questions = (plan: InterviewPlan): PlanOption[] => {
    const { questions: asked, ...fitting } = plan
    const room = questionCount(fitting, Infinity)
    return [
      ...questionCounts.map((n) => ({
        value: String(n),
        label: words.count('questions', n),
        hint: words.count('minutesUpTo', Math.ceil((n * plan.answerSeconds) / 60)),
        checked: asked === n,
        plan: { ...plan, questions: n },
      })),
      {
        value: 'fitting',
        label: words.questions(fitting),
        ...(plan.minutes === undefined ? {} : { hint: words.count('questionsUpTo', room) }),
        checked: asked === undefined,
        plan: fitting,
      },
    ]
  }

  const scopes = (
    plan: InterviewPlan,
    outline: TopicOutline[],
    countOf: (topic: string, section?: string) => number,
  ) => {
    const everything: PlanOption = {
      value: '',
      label: t('interview.plan.everyTopicName'),
      checked: plan.scopes.length === 0,
      plan: { ...plan, scopes: [] },
    }
    const [only] = outline
    const single = outline.length === 1 ? only : undefined
    if (single) {
      return [
        everything,
        ...single.sections.map((name): PlanOption => {
          const chosen = plan.scopes.length > 0 && sectionChoice(plan.scopes, single.name, name) === 'on'
          return {
            value: name,
            label: name,
            hint: words.count('questions', countOf(single.name, name)),
            checked: chosen,
            plan: {
              ...plan,
              scopes:
                plan.scopes.length === 0
                  ? [{ topic: single.name, section: name }]
                  : toggleSection(plan.scopes, outline, single, name),
            },
          }
        }),
      ]
    }
    return [
      everything,
      ...outline.map((topic): PlanOption => ({
        value: topic.name,
        label: topicName(topic.name),
        hint: words.count('questions', countOf(topic.name)),
        checked: plan.scopes.length > 0 && topicChoice(plan.scopes, topic) !== 'off',
        plan: {
          ...plan,
          scopes:
            plan.scopes.length === 0 ? [{ topic: topic.name }] : toggleTopic(plan.scopes, outline, topic),
        },
      })),
    ]
  }

  const planLevels = (plan: InterviewPlan): PlanOption[] => [
    {
      value: '',
      label: t('interview.setup.anyLevel'),
      checked: plan.levels.length === 0,
      plan: { ...plan, levels: [] },
    },
    ...levels.map((level) => {
      const chosen = levels.filter((one) => (one === level) !== plan.levels.includes(one))
      return {
        value: level,
        label: t(`level.${level}`),
        checked: plan.levels.includes(level),
        plan: { ...plan, levels: chosen.length === levels.length ? [] : chosen },
      }
    }),
  ]

  const minutes = (plan: InterviewPlan): PlanOption[] => {
    const { minutes: limit, ...unlimited } = plan
    return [
      ...minuteCounts.map((n) => ({
        value: String(n),
        label: words.count('minutes', n),
        checked: limit === n,
        plan: { ...plan, minutes: n },
      })),
      { value: 'none', label: t('interview.plan.noLimit'), checked: limit === undefined, plan: unlimited },
    ]
  }

  const answer = (plan: InterviewPlan): PlanOption[] =>
    answerSpans.map((seconds) => ({
      value: String(seconds),
      label: words.span(seconds),
      checked: plan.answerSeconds === seconds,
      plan: { ...plan, answerSeconds: seconds },
    }))

  const pool = (plan: InterviewPlan): PlanOption[] =>
    [false, true].map((onlyBookmarked) => ({
      value: String(onlyBookmarked),
      label: t(`interview.plan.${onlyBookmarked ? 'bookmarked' : 'anyQuestions'}`),
      checked: plan.onlyBookmarked === onlyBookmarked,
      plan: { ...plan, onlyBookmarked },
    }))

  const order = (plan: InterviewPlan): PlanOption[] =>
    (['shuffled', 'weakest'] as const).map((one) => ({
      value: one,
      label: t(`interview.plan.${one}`),
      hint: t(`interview.plan.${one}Hint`),
      checked: plan.order === one,
      plan: { ...plan, order: one },
    }))

  return { questions, scopes, levels: planLevels, minutes, answer, pool, order }
}
