import type { InterviewPlan } from '#domain/interview/Interview.ts'
import { questionCount } from '#domain/interview/questionCount.ts'
import type { Standing } from '#domain/interview/standingOf.ts'
import { levels } from '#domain/question/Question.ts'
import { useI18n } from 'vue-i18n'
import type { MenuOption } from '../components/ui/ValueMenu.vue'
import { mixes, mixName } from './planMixes.ts'
import { usePlanWords } from './usePlanWords.ts'

/** How many questions a plan has to choose from, by how they stand. */
export type PlanFacts = Record<Standing, number>

/** An entry of a value's menu, and the plan it leads to. */
export interface PlanOption extends MenuOption {
  plan: InterviewPlan
}

const questionCounts = [5, 8, 12, 16, 20]

/** What the number of questions, their choice and the way of answering can be changed to. */
export function usePlanOptions() {
  const { t } = useI18n()
  const words = usePlanWords()

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

  const pool = (plan: InterviewPlan): PlanOption[] =>
    [false, true].map((onlyBookmarked) => ({
      value: String(onlyBookmarked),
      label: t(`interview.plan.${onlyBookmarked ? 'bookmarked' : 'anyQuestions'}`),
      checked: plan.onlyBookmarked === onlyBookmarked,
      plan: { ...plan, onlyBookmarked },
    }))

  /** @param facts how many questions of each standing the plan has to choose from */
  const mix = (plan: InterviewPlan, facts: PlanFacts): PlanOption[] => {
    const { mix: _, ...byChance } = plan
    const total = facts.due + facts.fresh + facts.strong
    return mixes.map(({ name, mix: wanted }) => ({
      value: name,
      label: t(`planning.mix.${name}`),
      hint: t(`planning.mix.${name}Hint`, { ...facts, total }),
      checked: mixName(plan.mix) === name,
      plan: wanted === undefined ? byChance : { ...plan, mix: wanted },
    }))
  }

  const mode = (plan: InterviewPlan): PlanOption[] =>
    (['coach', 'exam'] as const).map((one) => ({
      value: one,
      label: t(`planning.mode.${one}`),
      hint: t(`planning.mode.${one}Hint`),
      checked: plan.mode === one,
      plan: { ...plan, mode: one },
    }))

  const answerBy = (plan: InterviewPlan): PlanOption[] =>
    (['typing', 'speech'] as const).map((way) => ({
      value: way,
      label: t(`planning.answerBy.${way}`),
      hint: t(`planning.answerBy.${way}Hint`),
      checked: plan.answerBy === way,
      plan: { ...plan, answerBy: way },
    }))

  const readAloud = (plan: InterviewPlan): PlanOption[] =>
    [false, true].map((aloud) => ({
      value: String(aloud),
      label: t(`planning.readAloud.${aloud ? 'yes' : 'no'}`),
      checked: plan.readAloud === aloud,
      plan: { ...plan, readAloud: aloud },
    }))

  return { questions, levels: planLevels, pool, mix, mode, answerBy, readAloud }
}
