import type { Language } from '#domain/question/Question.ts'
import type { SearchAnswer } from '#domain/search/searchRequest.ts'
import { computed } from 'vue'
import type { FoundRow } from '../components/search/foundRow.ts'
import { useNotes } from '../stores/notes.ts'
import { useSettings } from '../stores/settings.ts'
import { useQuestionFacts } from './useQuestionFacts.ts'

/** The rows of the page of results. */
export function useFoundRows(answer: () => SearchAnswer | undefined) {
  const notesStore = useNotes()
  const settings = useSettings()
  const facts = useQuestionFacts()

  const rowOf = (id: string, lang?: Language) => {
    const { state, detail } = facts(id, lang)
    return { id, state, detail, hasNote: notesStore.noteOf(id) !== undefined }
  }
  const questions = computed(() =>
    (answer()?.questions ?? []).map(({ id, lang, title, context }): FoundRow => ({
      ...rowOf(id, lang),
      key: `question ${id}`,
      kind: 'question',
      lang,
      title,
      context,
    })),
  )
  const notes = computed(() =>
    (answer()?.notes ?? []).map(({ id, context }): FoundRow => {
      const { row } = facts(id)
      return {
        ...rowOf(id),
        key: `note ${id}`,
        kind: 'note',
        lang: row?.lang ?? settings.current.contentLanguage,
        title: [{ text: row?.title ?? id, match: false }],
        context,
      }
    }),
  )
  return { questions, notes }
}
