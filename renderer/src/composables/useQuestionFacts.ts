import type { QuestionRow } from '#api/studyApi.ts'
import type { Level } from '#domain/question/Question.ts'
import type { Strength } from '#domain/userData/bookmarks.ts'
import { useI18n } from 'vue-i18n'
import { useBookmarks } from '../stores/bookmarks.ts'
import { useLibrary } from '../stores/library.ts'
import { useTopicName } from './useTopicName.ts'

/** What is shown of a found question besides its texts. */
export function useQuestionFacts() {
  const { t } = useI18n()
  const library = useLibrary()
  const bookmarks = useBookmarks()
  const topicName = useTopicName()

  const place = (row: QuestionRow | undefined) => row && (row.section ?? topicName(row.topic))
  const level = (of: Level | undefined) => of && t(`level.${of}`)

  return (id: string) => {
    const row = library.rowsById.get(id)
    const state: Strength | 'new' = bookmarks.strengthOf(id) ?? 'new'
    return {
      row,
      mark: { state, label: t(`strength.${state}`) },
      /** Where it stands and for whom: "ORM · Middle". */
      detail: [place(row), level(row?.level)].filter(Boolean).join(' · '),
    }
  }
}
