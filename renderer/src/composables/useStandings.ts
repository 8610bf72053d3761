import type { QuestionRow } from '#api/studyApi.ts'
import { divisionOf } from '#domain/progress/divisionOf.ts'
import type { Division } from '#domain/progress/partsOf.ts'
import { topicStandings, type TopicStanding } from '#domain/progress/topicStandings.ts'
import { computed, ref } from 'vue'
import { useI18n } from 'vue-i18n'
import type { StandingLine } from '../components/progress/standingLine.ts'
import { useBookmarks } from '../stores/bookmarks.ts'
import { useInterview } from '../stores/interview.ts'
import { useLibrary } from '../stores/library.ts'
import { useNotes } from '../stores/notes.ts'
import { useReading } from '../stores/reading.ts'
import { useReviews } from '../stores/reviews.ts'
import { localDay } from './localDay.ts'
import { standingGroups } from './standingGroups.ts'
import { useStandingLine } from './useStandingLine.ts'
import { useTopicName } from './useTopicName.ts'

/**
 * Where one stands in each part of the library at a moment (ms): by topics, or by sections where there is one topic.
 * @param questions those that have an answer, each once
 */
export function useStandings(questions: () => readonly QuestionRow[], now: number) {
  const { t } = useI18n()
  const library = useLibrary()
  const reviews = useReviews()
  const bookmarks = useBookmarks()
  const reading = useReading()
  const interview = useInterview()
  const notes = useNotes()
  const topicName = useTopicName()
  const toLine = useStandingLine()

  const standingsBy = (by: Division): TopicStanding[] =>
    topicStandings({
      questions: questions(),
      by,
      cards: reviews.cards,
      schedule: reviews.schedule,
      bookmarks: bookmarks.all,
      log: reviews.log,
      interviews: interview.past,
      opened: reading.current.opened,
      now,
      dayOf: localDay,
    })
  const by = computed(() => divisionOf(questions()))
  const standings = computed(() => standingsBy(by.value))
  const lineOf = (part: TopicStanding): StandingLine =>
    toLine(
      part,
      by.value === 'topic' ? topicName(part.topic) : (part.section ?? t('list.noSection')),
      by.value === 'topic' && sectionsOf(part.topic).size > 1,
    )
  const sectionsOf = (topic: string) =>
    new Set(questions().flatMap((question) => (question.topic === topic ? [question.section] : [])))

  const opened = ref(new Set<string>())
  const toggleTopic = (topic: string) => {
    if (!opened.value.delete(topic)) opened.value.add(topic)
  }
  // Not before a topic is opened: with many sections it takes longer than all the rest.
  const ofSections = computed(() => Map.groupBy(standingsBy('section'), ({ topic }) => topic))
  /** The lines of the sections of each topic that was opened. */
  const sections = computed(
    () =>
      new Map(
        [...opened.value].map((topic) => [
          topic,
          (ofSections.value.get(topic) ?? []).map((part) =>
            toLine(part, part.section ?? t('list.noSection'), false),
          ),
        ]),
      ),
  )
  const groups = computed(() => {
    const { weak, untouched, strong } = standingGroups(standings.value)
    return {
      weak: weak.map(lineOf),
      untouched: untouched.map(lineOf),
      strong: strong.map(lineOf),
    }
  })
  /** Whether anything at all was ever opened or answered. */
  const begun = computed(() => standings.value.some(({ reasons }) => reasons[0]?.kind !== 'never'))

  const leeches = computed(() =>
    standings.value
      .flatMap((part) => part.leeches)
      .flatMap((id) => {
        const row = library.rowsById.get(id)
        const times = reviews.cards.get(id)?.lapses ?? 0
        if (!row) return []
        const { title, lang } = row
        return [{ id, title, lang, times, noted: notes.noteOf(id) !== undefined }]
      })
      .sort((one, other) => other.times - one.times),
  )

  return { by, standings, groups, sections, toggleTopic, begun, leeches }
}
