import { calendarDate } from '#domain/calendar/calendarDate.ts'
import type { Day } from '#domain/calendar/Day.ts'
import { planPace } from '#domain/goal/planPace.ts'
import { planStages, type PlanStage } from '#domain/goal/planStages.ts'
import type { Plan } from '#domain/goal/planToDay.ts'
import { divisionOf } from '#domain/progress/divisionOf.ts'
import type { QuestionRow } from '#api/studyApi.ts'
import { computed } from 'vue'
import { useI18n } from 'vue-i18n'
import type { PlanStep } from '../components/goal/PlanStep.ts'
import { useGoal } from '../stores/goal.ts'
import { localNoon } from './localNoon.ts'
import { useTopicName } from './useTopicName.ts'

/** More names than this are counted. */
const mostNames = 3

/** The stages of a plan in words, the first of them at hand, and whether it goes as agreed. */
export function usePlanSteps(
  plan: () => Plan | undefined,
  questions: () => readonly QuestionRow[],
  interview: () => Day | undefined,
) {
  const { t, d } = useI18n()
  const goal = useGoal()
  const topicName = useTopicName()
  const date = (day: Day) => d(localNoon(day), 'day')

  function names(parts: readonly { topic: string; section?: string }[]): string {
    const all = parts.map(({ topic, section }) => section ?? topicName(topic))
    const more = all.length - mostNames
    return more <= 1
      ? all.join(', ')
      : t('goal.steps.andMore', { names: all.slice(0, mostNames).join(', '), n: more }, more)
  }
  function twoDates(first: Day, second: Day): string {
    const [one, other] = [calendarDate(first), calendarDate(second)]
    return t(one.month === other.month ? 'goal.steps.sameMonth' : 'goal.steps.twoDates', {
      first: date(first),
      second: date(second),
      firstNumber: one.date,
      secondNumber: other.date,
    })
  }
  function words(stage: PlanStage): Omit<PlanStep, 'state'> {
    if (stage.kind === 'learn') {
      return { title: names(stage.parts), when: t('goal.until', { date: date(stage.until) }) }
    }
    if (stage.kind === 'interview') return { title: t('goal.steps.interview'), when: date(stage.day) }
    const [first, second] = stage.days
    return {
      title: t('goal.steps.mocks', { n: stage.days.length }, stage.days.length),
      when: first === undefined ? '' : second === undefined ? date(first) : twoDates(first, second),
    }
  }

  const steps = computed<PlanStep[]>(() => {
    const made = plan()
    const day = interview()
    if (!made || day === undefined) return []
    const stages = planStages(made, questions(), divisionOf(questions()), day)
    return stages.map((stage, place) => ({
      ...words(stage),
      state: stage.kind === 'interview' ? 'end' : place === 0 ? 'now' : 'ahead',
    }))
  })
  const finding = computed(() => {
    const made = plan()
    return made && goal.current && t(`goal.steps.${planPace(made, goal.current).kind}`)
  })
  return { steps, finding }
}
