import type { QuestionRow } from '#api/studyApi.ts'
import type { Language, Level } from '#domain/question/Question.ts'
import { useI18n } from 'vue-i18n'
import type { Phase } from '../components/ui/Phase.ts'
import { useBookmarks } from '../stores/bookmarks.ts'
import { useLibrary } from '../stores/library.ts'
import { useTopicName } from './useTopicName.ts'

/** What is shown of a found question besides its texts. */
export function useQuestionFacts() {
  const { t } = useI18n()
  const library = useLibrary()
  const bookmarks = useBookmarks()
  const topicName = useTopicName()

  // Of several topics more than one may have a section of that name.
  const place = (row: QuestionRow | undefined) =>
    row && (library.topics.length > 1 ? topicName(row.topic) : (row.section ?? topicName(row.topic)))
  const level = (of: Level | undefined) => of && t(`level.${of}`)

  /** @param lang the language it was found in; by default that of the list */
  return (id: string, lang?: Language) => {
    const row = (lang && library.arranged.versionOf(id, lang)) ?? library.rowsById.get(id)
    const state: Phase = bookmarks.strengthOf(id) ?? 'new'
    return {
      row,
      state,
      /** Where it stands and for whom: "ORM · Middle". */
      detail: [place(row), level(row?.level)].filter(Boolean).join(' · '),
    }
  }
}
