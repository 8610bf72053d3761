import { dayName } from '#domain/calendar/dayName.ts'
import { dayNamed } from '#domain/calendar/dayNamed.ts'
import type { Goal } from '#domain/goal/Goal.ts'
import { isWanted } from '#domain/goal/isWanted.ts'
import { divisionOf } from '#domain/progress/divisionOf.ts'
import { partsOf } from '#domain/progress/partsOf.ts'
import type { Scope } from '#domain/interview/Interview.ts'
import { reviewCost } from '#domain/review/reviewCost.ts'
import { computed, shallowRef } from 'vue'
import { useGoal } from '../stores/goal.ts'
import { useLibrary } from '../stores/library.ts'
import { useReviews } from '../stores/reviews.ts'
import { useSettings } from '../stores/settings.ts'
import { countParts } from './countParts.ts'
import { currentDay } from './currentDay.ts'
import { knownScopes, sectionChoice, toggleSection, toggleTopic, topicChoice } from './planScopes.ts'
import { useStudyPlan } from './useStudyPlan.ts'

/** A plan looks no further ahead, days. */
const furthest = 366

/** What a goal is changed to; the minutes a day and the language of the questions are settings and change at once. */
export type GoalDraft = Pick<Goal, 'scopes'> & { level: NonNullable<Goal['level']>; date?: string }

/** Why a date can't be planned for. */
export type DateFault = 'empty' | 'past' | 'far'

/** The goal that is being written, starting from the one there is. Nothing is planned before it is done. */
export function useGoalDraft() {
  const goal = useGoal()
  const library = useLibrary()
  const reviews = useReviews()
  const settings = useSettings()
  const planFrom = useStudyPlan()

  const answered = computed(() => library.arranged.answered)
  const outline = computed(() => countParts(answered.value).outline)
  const hasLevels = computed(() => answered.value.some(({ level }) => level !== undefined))

  const { date: kept, scopes = [], level = 'senior' } = goal.current ?? {}
  const isAhead = kept !== undefined && (dayNamed(kept) ?? 0) >= currentDay.value
  const written = shallowRef<GoalDraft>({ scopes, level, ...(isAhead ? { date: kept } : {}) })
  const draft = computed({
    get: () => ({ ...written.value, scopes: knownScopes(written.value.scopes, outline.value) }),
    set: (changed) => {
      written.value = changed
    },
  })
  const day = computed(() => (draft.value.date === undefined ? undefined : dayNamed(draft.value.date)))
  const fault = computed<DateFault | undefined>(() => {
    if (day.value === undefined) return 'empty'
    if (day.value < currentDay.value) return 'past'
    return day.value > currentDay.value + furthest ? 'far' : undefined
  })
  const range = computed(() => ({
    least: dayName(currentDay.value),
    most: dayName(currentDay.value + furthest),
  }))

  const wanted = computed(() => {
    const goal = draft.value
    return answered.value.filter((row) => isWanted(row, goal))
  })
  /** The topics, or the sections of the only one. */
  const choices = computed(() => {
    const { scopes } = draft.value
    const anywhere = { ...draft.value, scopes: [] }
    const fitting = answered.value.filter((row) => isWanted(row, anywhere))
    const by = divisionOf(answered.value)
    const counts = new Map(
      partsOf(fitting, by).map(({ scope, questions }) => [JSON.stringify(scope), questions.length]),
    )
    return partsOf(answered.value, by).flatMap(({ scope }) => {
      const topic = outline.value.find(({ name }) => name === scope.topic)
      if (!topic) return []
      const choice =
        scope.section === undefined
          ? topicChoice(scopes, topic)
          : sectionChoice(scopes, scope.topic, scope.section)
      return [{ scope, on: choice !== 'off', count: counts.get(JSON.stringify(scope)) ?? 0 }]
    })
  })
  function toggle({ topic: name, section }: Scope) {
    const topic = outline.value.find((one) => one.name === name)
    if (!topic) return
    const { scopes } = draft.value
    draft.value = {
      ...draft.value,
      scopes:
        section === undefined
          ? toggleTopic(scopes, outline.value, topic)
          : toggleSection(scopes, outline.value, topic, section),
    }
  }
  /** How many questions the minutes of a day are enough for. */
  const enoughFor = computed(() =>
    Math.max(1, Math.floor((settings.current.minutesADay * 60_000) / reviewCost(reviews.log))),
  )

  /** Agrees on the plan that comes of the draft. Nothing happens while its date can't be planned for. */
  async function save() {
    const { date, scopes, level } = draft.value
    if (fault.value || date === undefined || day.value === undefined) return
    const { pace } = planFrom(wanted.value, day.value, { log: reviews.log, now: Date.now() })
    await goal.set({
      date,
      scopes,
      ...(hasLevels.value ? { level } : {}),
      setOn: dayName(currentDay.value),
      freshADay: pace,
    })
  }

  return { draft, day, fault, range, hasLevels, wanted, choices, toggle, enoughFor, save }
}
