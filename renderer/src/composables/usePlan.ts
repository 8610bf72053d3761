import type { InterviewPlan } from '#domain/interview/Interview.ts'
import { matchingQuestions } from '#domain/interview/matchingQuestions.ts'
import { pickQuestions } from '#domain/interview/pickQuestions.ts'
import { computed, shallowRef } from 'vue'
import { useBookmarks } from '../stores/bookmarks.ts'
import { useInterview } from '../stores/interview.ts'
import { useLibrary } from '../stores/library.ts'
import { useSettings } from '../stores/settings.ts'
import { anotherSeed, lastPlan } from './firstPlan.ts'
import { knownScopes, sectionChoice, topicChoice, type Choice } from './planScopes.ts'

/** A part of the library as the plan sees it. */
export interface PlanShare {
  name: string
  choice: Choice
  /** Questions in it that would fit if it is chosen. */
  fitting: number
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
  const draft = shallowRef(lastPlan(known, settings.current.contentLanguage, anotherSeed()))
  const plan = computed(() => ({
    ...draft.value,
    lang: settings.current.contentLanguage,
    scopes: knownScopes(draft.value.scopes, outline.value),
  }))
  const change = (changed: InterviewPlan) => {
    draft.value = changed
  }

  const picked = computed(() => {
    const pool = matchingQuestions(plan.value, rows.value, bookmarks.all)
    return pickQuestions(plan.value, pool, bookmarks.all)
  })
  const fitting = computed(() => matchingQuestions({ ...plan.value, scopes: [] }, rows.value, bookmarks.all))

  const topics = computed<TopicShare[]>(() => {
    const share = (name: string, choice: Choice, isIn: (question: Placed) => boolean): PlanShare => {
      return {
        name,
        choice,
        fitting: fitting.value.filter(isIn).length,
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

  return { plan, change, rows, outline, picked, fitting, topics }
}
