import type { QuestionRow } from '#api/studyApi.ts'
import { computed } from 'vue'
import { useI18n } from 'vue-i18n'
import type { ListedQuestion, ListGroup } from '../components/list/ListItem.ts'
import type { Topic, TopicSection } from '../stores/arrangeRows.ts'
import { useBookmarks } from '../stores/bookmarks.ts'
import { useLibrary } from '../stores/library.ts'
import { useListOptions, type ListFilter } from '../stores/listOptions.ts'
import { useNotes } from '../stores/notes.ts'
import { useReading } from '../stores/reading.ts'
import { useOpenPlace } from './useOpenPlace.ts'
import { useTopicAbout } from './useTopicAbout.ts'
import { useTopicName } from './useTopicName.ts'

const weakness = ['weak', 'shaky', 'new', 'known'] as const

/**
 * The list of the library: what its title is and what it is about, whether it is of one topic only, how many questions each
 * filter would show, and the questions in groups.
 */
export function useLibraryList() {
  const { t } = useI18n()
  const library = useLibrary()
  const bookmarks = useBookmarks()
  const notes = useNotes()
  const reading = useReading()
  const options = useListOptions()
  const place = useOpenPlace()
  const topicName = useTopicName()
  const topicAbout = useTopicAbout()

  // What the folder no longer holds, or names otherwise in another language, narrows nothing.
  const topic = computed(() => library.topics.find(({ name }) => name === place.topic.value))
  const section = computed(() =>
    place.section.value === undefined
      ? undefined
      : topic.value?.sections.find(({ name }) => name === place.section.value),
  )
  const title = computed(() => {
    if (section.value?.name !== undefined) return section.value.name
    return topic.value ? topicName(topic.value.name) : t('list.allQuestions')
  })

  const about = computed(() => (topic.value && !section.value ? topicAbout(topic.value.name) : undefined))

  const labelOf = (of: Topic, part: TopicSection): string | undefined => {
    if (section.value) return undefined
    if (topic.value) return of.sections.length > 1 ? (part.name ?? t('list.noSection')) : part.name
    if (part.name === undefined) return topicName(of.name)
    return library.topics.length > 1 ? `${topicName(of.name)} · ${part.name}` : part.name
  }
  const ofLevel = ({ level }: QuestionRow) =>
    options.levels.length === 0 || (level !== undefined && options.levels.includes(level))

  // The groups of a whole library are taken as they are: of 100,000 questions nothing is made anew.
  const scope = computed<ListGroup[]>(() =>
    (topic.value ? [topic.value] : library.topics).flatMap((of) =>
      (section.value ? [section.value] : of.sections).map((part) => ({
        key: `${of.name}/${part.name ?? ''}`,
        label: labelOf(of, part),
        questions: options.levels.length === 0 ? part.rows : part.rows.filter(ofLevel),
      })),
    ),
  )
  const isInScope = (row: QuestionRow) =>
    (topic.value === undefined || row.topic === topic.value.name) &&
    (section.value === undefined || row.section === section.value.name) &&
    ofLevel(row)

  // Looked up for each of a library's questions: a map, as an id may be `constructor`.
  const strengthOf = computed(
    () => new Map(Object.entries(bookmarks.all).map(([id, { strength }]) => [id, strength])),
  )
  const keeps: Record<Exclude<ListFilter, 'all'>, (id: string) => boolean> = {
    weak: (id) => strengthOf.value.get(id) === 'weak',
    shaky: (id) => strengthOf.value.get(id) === 'shaky',
    noted: (id) => notes.noteOf(id) !== undefined,
  }
  const count = (filter: Exclude<ListFilter, 'all'>) =>
    Object.keys(filter === 'noted' ? notes.all : bookmarks.all).filter((id) => {
      const row = library.rowsById.get(id)
      return row !== undefined && isInScope(row) && keeps[filter](id)
    }).length
  const counts = computed(() => ({
    all: scope.value.reduce((sum, { questions }) => sum + questions.length, 0),
    weak: count('weak'),
    shaky: count('shaky'),
    noted: count('noted'),
  }))

  const kept = computed<ListGroup[]>(() => {
    const { filter } = options
    const groups =
      filter === 'all'
        ? scope.value
        : scope.value.map((group) => ({
            ...group,
            questions: group.questions.filter(({ id }) => keeps[filter](id)),
          }))
    return groups.filter(({ questions }) => questions.length > 0)
  })
  const weakestFirst = (questions: readonly ListedQuestion[]) => {
    const byStrength = Map.groupBy(questions, ({ id }) => strengthOf.value.get(id) ?? 'new')
    return weakness.flatMap((strength) => byStrength.get(strength) ?? [])
  }
  const recentFirst = (questions: readonly ListedQuestion[]) => {
    const opened = new Map(Object.entries(reading.current.opened))
    const { before = [], never = [] } = Object.groupBy(questions, ({ id }) =>
      opened.has(id) ? 'before' : 'never',
    )
    return [...before.sort((one, other) => (opened.get(other.id) ?? 0) - (opened.get(one.id) ?? 0)), ...never]
  }
  const groups = computed<ListGroup[]>(() => {
    const { order } = options
    if (order === 'authors' || kept.value.length === 0) return kept.value
    const questions = kept.value.flatMap((group) => group.questions)
    return [{ key: order, questions: order === 'weakest' ? weakestFirst(questions) : recentFirst(questions) }]
  })

  const isNarrowed = computed(() => topic.value !== undefined)

  return { title, about, counts, groups, isNarrowed }
}
