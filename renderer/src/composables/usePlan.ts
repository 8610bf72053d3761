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

interface Placed {
  id: string
  topic: string
  section?: string
}

/** The plan that is being written, and what it would make of the library. It starts from the last one. */
export function usePlan() {
  const interview = useInterview()
  const library = useLibrary()
  const bookmarks = useBookmarks()
  const settings = useSettings()
  const reviews = useReviews()

  const rows = computed(() =>
    library.overview.rows.filter(
      ({ lang, answered }) => answered && lang === settings.current.contentLanguage,
    ),
  )
  const outline = computed(() =>
    [...Map.groupBy(rows.value, ({ topic }) => topic)].map(([name, ofTopic]) => ({
      name,
      sections: [...new Set(ofTopic.flatMap(({ section }) => section ?? []))],
    })),
  )

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

  const standings = computed(() => {
    const now = Date.now()
    return new Map(
      rows.value.map(({ id }) => [id, standingOf(reviews.cards.get(id), bookmarks.all[id], now)]),
    )
  })
  const standing = (id: string): Standing => standings.value.get(id) ?? 'fresh'
  const countStanding = (questions: { id: string }[], wanted: Standing) =>
    questions.filter(({ id }) => standing(id) === wanted).length

  const pool = computed(() => matchingQuestions(plan.value, rows.value, bookmarks.all))
  const facts = computed<PlanFacts>(() => ({
    due: countStanding(pool.value, 'due'),
    fresh: countStanding(pool.value, 'fresh'),
    strong: countStanding(pool.value, 'strong'),
  }))
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

  const topics = computed<TopicShare[]>(() => {
    const share = (name: string, choice: Choice, isIn: (question: Placed) => boolean): PlanShare => {
      const inIt = fitting.value.filter(isIn)
      return {
        name,
        choice,
        fitting: inIt.length,
        due: countStanding(inIt, 'due'),
        fresh: countStanding(inIt, 'fresh'),
        picked: picked.value.filter(isIn).length,
        known: bookmarks.knownShare(rows.value.filter(isIn)),
      }
    }
    return outline.value.map((topic) => ({
      ...share(
        topic.name,
        topicChoice(plan.value.scopes, topic),
        (question) => question.topic === topic.name,
      ),
      sections: topic.sections.map((section) =>
        share(
          section,
          sectionChoice(plan.value.scopes, topic.name, section),
          (question) => question.topic === topic.name && question.section === section,
        ),
      ),
    }))
  })

  return { plan, change, newSeed: () => anotherSeed(known), rows, outline, facts, picked, fitting, topics }
}
