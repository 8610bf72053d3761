import type { QuestionRow } from '#api/studyApi.ts'
import { computed } from 'vue'
import { useI18n } from 'vue-i18n'
import type { ListGroup, ListItem } from '../components/list/ListItem.ts'
import { useLibrary, type Topic, type TopicSection } from '../stores/library.ts'
import { useListOptions, type ListFilter } from '../stores/listOptions.ts'
import { useListItems } from './useListItems.ts'
import { useOpenPlace } from './useOpenPlace.ts'
import { useTopicAbout } from './useTopicAbout.ts'
import { useTopicName } from './useTopicName.ts'

const weakness = { weak: 0, shaky: 1, new: 2, known: 3 }

const keeps: Record<ListFilter, (item: ListItem) => boolean> = {
  all: () => true,
  weak: (item) => item.state === 'weak',
  shaky: (item) => item.state === 'shaky',
  noted: (item) => item.noted,
}

/** The list of the library: what its title is and what it is about, whether it is of one topic only, how many questions each filter would show, and the questions in groups. */
export function useLibraryList() {
  const { t } = useI18n()
  const library = useLibrary()
  const options = useListOptions()
  const place = useOpenPlace()
  const toItem = useListItems()
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
  const ofLevel = (row: QuestionRow) =>
    options.levels.length === 0 || (row.level !== undefined && options.levels.includes(row.level))

  const scope = computed<ListGroup[]>(() =>
    (topic.value ? [topic.value] : library.topics).flatMap((of) =>
      (section.value ? [section.value] : of.sections).map((part) => ({
        key: `${of.name}/${part.name ?? ''}`,
        label: labelOf(of, part),
        items: part.rows.filter(ofLevel).map(toItem),
      })),
    ),
  )
  const everything = computed(() => scope.value.flatMap((group) => group.items))
  const count = (filter: ListFilter) => everything.value.filter(keeps[filter]).length
  const counts = computed(() => ({
    all: count('all'),
    weak: count('weak'),
    shaky: count('shaky'),
    noted: count('noted'),
  }))

  const groups = computed<ListGroup[]>(() => {
    const keep = keeps[options.filter]
    if (options.order === 'authors') {
      return scope.value
        .map((group) => ({ ...group, items: group.items.filter(keep) }))
        .filter((group) => group.items.length > 0)
    }
    const compare =
      options.order === 'weakest'
        ? (a: ListItem, b: ListItem) => weakness[a.state] - weakness[b.state]
        : (a: ListItem, b: ListItem) => (b.openedAt ?? 0) - (a.openedAt ?? 0)
    const items = everything.value.filter(keep).sort(compare)
    return items.length > 0 ? [{ key: options.order, items }] : []
  })

  const isNarrowed = computed(() => topic.value !== undefined)

  return { title, about, counts, groups, isNarrowed }
}
