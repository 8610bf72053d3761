import type { QuestionRow } from '#api/studyApi.ts'
import type { ListedQuestion } from '../components/list/ListItem.ts'
import { useLibrary } from '../stores/library.ts'
import { useSettings } from '../stores/settings.ts'

/** Ids that something is kept of, found again in the library. */
export interface KeptQuestions {
  /** Those that the library has, in reading order. */
  here: QuestionRow[]
  /** Those that it does not have: all that is known is the id. None while it is being read, as they may still come. */
  absent: ListedQuestion[]
}

/** Finds the questions that something is kept of. They are few, whatever the size of the library. */
export function useKeptQuestions(): (kept: object) => KeptQuestions {
  const library = useLibrary()
  const settings = useSettings()
  return (kept) => {
    const { rowsById, placeOf } = library.arranged
    const lang = settings.current.contentLanguage
    const ids = Object.keys(kept)
    return {
      here: ids
        .flatMap((id) => rowsById.get(id) ?? [])
        .sort((one, other) => (placeOf(one.id) ?? 0) - (placeOf(other.id) ?? 0)),
      absent: library.reading
        ? []
        : ids
            .filter((id) => !rowsById.has(id))
            .sort()
            .map((id) => ({ id, title: id, lang })),
    }
  }
}
