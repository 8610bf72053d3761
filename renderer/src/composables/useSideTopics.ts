import type { QuestionRow } from '#api/studyApi.ts'
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
  const measure = (rows: QuestionRow[]) => ({ count: rows.length, share: bookmarks.knownShare(rows) })
  return computed<SideTopic[]>(() =>
    library.topics.map(({ name, rows, sections }) => ({
      name,
      label: topicName(name),
      about: topicAbout(name),
      ...measure(rows),
      sections: sections.flatMap((section) =>
        section.name === undefined
          ? []
          : [{ name: section.name, label: section.name, ...measure(section.rows) }],
      ),
    })),
  )
}
