import { computed } from 'vue'
import type { SideTopic } from '../components/shell/SideTopic.ts'
import { useBookmarks } from '../stores/bookmarks.ts'
import { useLibrary } from '../stores/library.ts'
import { useTopicAbout } from './useTopicAbout.ts'
import { useTopicName } from './useTopicName.ts'

/** The topics of the library with the share of each that the person knows. */
export function useSideTopics() {
  const library = useLibrary()
  const bookmarks = useBookmarks()
  const topicName = useTopicName()
  const topicAbout = useTopicAbout()

  /** How many questions of each part are known; those that the person has marked are few beside the library. */
  const known = computed(() => {
    const counts = new Map<string, number>()
    const add = (part: string) => counts.set(part, (counts.get(part) ?? 0) + 1)
    for (const [id, { strength }] of Object.entries(bookmarks.all)) {
      const row = strength === 'known' ? library.rowsById.get(id) : undefined
      if (!row) continue
      add(row.topic)
      if (row.section !== undefined) add(`${row.topic}\n${row.section}`)
    }
    return counts
  })
  const measure = (part: string, { length: count }: readonly unknown[]) => ({
    count,
    share: (known.value.get(part) ?? 0) / Math.max(count, 1),
  })

  return computed<SideTopic[]>(() =>
    library.topics.map(({ name, rows, sections }) => ({
      name,
      label: topicName(name),
      about: topicAbout(name),
      ...measure(name, rows),
      sections: sections.flatMap((section) =>
        section.name === undefined
          ? []
          : [
              {
                name: section.name,
                label: section.name,
                ...measure(`${name}\n${section.name}`, section.rows),
              },
            ],
      ),
    })),
  )
}
