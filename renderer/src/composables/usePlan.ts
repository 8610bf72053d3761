import type { InterviewPlan } from '#domain/interview/Interview.ts'
import { drawQuestions } from '#domain/interview/drawQuestions.ts'
import { matchingQuestions } from '#domain/interview/matchingQuestions.ts'
import { standingOf, type Standing } from '#domain/interview/standingOf.ts'
import { computed, shallowRef } from 'vue'
import { useBookmarks } from '../stores/bookmarks.ts'
import { useInterview } from '../stores/interview.ts'
import { useLibrary } from '../stores/library.ts'
import { useReviews } from '../stores/reviews.ts'
import { useSettings } from '../stores/settings.ts'
import { anotherSeed, lastPlan } from './firstPlan.ts'
import { countParts } from './countParts.ts'
import type { PlanFacts } from './usePlanOptions.ts'
import { knownScopes, sectionChoice, topicChoice, type Choice } from './planScopes.ts'

/** A part of the library as the plan sees it. */
export interface PlanShare {
  name: string
  choice: Choice
  /** Questions in it that would fit if it is chosen. */
  fitting: number
  /** Those of them that are due for review or weak, and those that were never studied. */
  due: number
  fresh: number
  /** Questions the plan takes from it. */
  picked: number
  /** The part of its questions that is bookmarked as known, 0 to 1. */
  known: number
}

export interface TopicShare extends PlanShare {
  sections: PlanShare[]
}

/** The plan that is being written, and what it would make of the library. It starts from the last one. */
export function usePlan() {
  const interview = useInterview()
  const library = useLibrary()
  const bookmarks = useBookmarks()
  const settings = useSettings()
  const reviews = useReviews()

  const rows = computed(() =>
    library.arranged.versions.filter(
      ({ lang, answered }) => answered && lang === settings.current.contentLanguage,
    ),
  )
  const parts = computed(() => countParts(rows.value))
  const outline = computed(() => parts.value.outline)

  const known = [interview.open, ...interview.past].filter((one) => one !== undefined)
  const draft = shallowRef(lastPlan(known, settings.current.contentLanguage, anotherSeed(known)))
  const plan = computed(() => ({
    ...draft.value,
    lang: settings.current.contentLanguage,
    scopes: knownScopes(draft.value.scopes, outline.value),
  }))
  const change = (changed: InterviewPlan) => {
    draft.value = changed
  }

  /** Of what was studied or marked; all the rest is fresh. */
  const standings = computed(() => {
    const now = Date.now()
    const touched = new Set([...reviews.cards.keys(), ...Object.keys(bookmarks.all)])
    return new Map([...touched].map((id) => [id, standingOf(reviews.cards.get(id), bookmarks.all[id], now)]))
  })
  const standing = ({ id }: { id: string }): Standing => standings.value.get(id) ?? 'fresh'

  const pool = computed(() => matchingQuestions(plan.value, rows.value, bookmarks.all))
  const facts = computed<PlanFacts>(() => {
    const { due = [], fresh = [], strong = [] } = Object.groupBy(pool.value, standing)
    return { due: due.length, fresh: fresh.length, strong: strong.length }
  })
  const picked = computed(() =>
    drawQuestions(plan.value, {
      questions: rows.value,
      bookmarks: bookmarks.all,
      cards: reviews.cards,
      earlier: known,
      now: Date.now(),
    }),
  )
  const fitting = computed(() => matchingQuestions({ ...plan.value, scopes: [] }, rows.value, bookmarks.all))

  const fittingParts = computed(() => countParts(fitting.value))

  const topics = computed<TopicShare[]>(() => {
    const { due = [], fresh = [] } = Object.groupBy(fitting.value, standing)
    const known = rows.value.filter(
      ({ id }) => standings.value.has(id) && bookmarks.strengthOf(id) === 'known',
    )
    const counts = {
      fitting: fittingParts.value,
      due: countParts(due),
      fresh: countParts(fresh),
      picked: countParts(picked.value),
      known: countParts(known),
    }
    const share = (name: string, choice: Choice, topic: string, section?: string): PlanShare => ({
      name,
      choice,
      fitting: counts.fitting.of(topic, section),
      due: counts.due.of(topic, section),
      fresh: counts.fresh.of(topic, section),
      picked: counts.picked.of(topic, section),
      known: counts.known.of(topic, section) / Math.max(parts.value.of(topic, section), 1),
    })
    const { scopes } = plan.value
    return outline.value.map((topic) => ({
      ...share(topic.name, topicChoice(scopes, topic), topic.name),
      sections: topic.sections.map((section) =>
        share(section, sectionChoice(scopes, topic.name, section), topic.name, section),
      ),
    }))
  })

  return {
    plan,
    change,
    newSeed: () => anotherSeed(known),
    rows,
    outline,
    facts,
    picked,
    fittingParts,
    topics,
  }
}
