import { mostRows, type LibraryOverview, type QuestionRow, type ReadingProgress } from '#api/studyApi.ts'
import { defineStore } from 'pinia'
import { computed, shallowRef, watch } from 'vue'
import { study } from '../api.ts'
import { arrangeRows, type ArrangedRows } from './arrangeRows.ts'
import { inTurns } from './inTurns.ts'
import { useSettings } from './settings.ts'

const nothing: ArrangedRows = {
  versions: [],
  rows: [],
  answered: [],
  topics: [],
  rowsById: new Map(),
  placeOf: () => undefined,
  versionOf: () => undefined,
}

/** The opened library: each question once, in the language of the content where it is written in it. */
export const useLibrary = defineStore('library', () => {
  const settings = useSettings()
  const overview = shallowRef<LibraryOverview>({ rowCount: 0, problems: [] })
  const arranged = shallowRef(nothing)
  /** How far the library has been read, and since when (ms of `performance.now`); undefined once it is read whole. */
  const reading = shallowRef<ReadingProgress & { since: number }>()

  /** In the language that is asked for when it is done. */
  const arrange = async (versions: readonly QuestionRow[]): Promise<ArrangedRows> => {
    const lang = settings.current.contentLanguage
    const rows = await inTurns(arrangeRows(versions, lang))
    return lang === settings.current.contentLanguage ? rows : arrange(versions)
  }

  let loads = 0
  const load = async () => {
    const current = ++loads
    // Of two loads the later one has what is true by now: the earlier gives up.
    const isLate = () => current !== loads
    const [read, progress] = await Promise.all([study.getLibrary(), study.getReadingProgress()])
    const versions: QuestionRow[] = []
    for (let from = 0; from < read.rowCount && !isLate(); from += mostRows)
      versions.push(...(await study.getRows(from, mostRows)))
    const rows = await arrange(versions)
    if (isLate()) return
    // All at once: nothing is ever shown of one library beside another.
    overview.value = read
    arranged.value = rows
    follow(progress)
  }
  /** Follows the reading. */
  const follow = (progress: ReadingProgress | undefined) => {
    reading.value = progress && { ...progress, since: reading.value?.since ?? performance.now() }
  }
  watch(
    () => settings.current.contentLanguage,
    async () => {
      const { versions } = arranged.value
      const rows = await arrange(versions)
      if (versions === arranged.value.versions) arranged.value = rows
    },
  )

  return {
    overview,
    arranged,
    rows: computed(() => arranged.value.rows),
    topics: computed(() => arranged.value.topics),
    rowsById: computed(() => arranged.value.rowsById),
    reading,
    load,
    follow,
    chooseFolder: () => study.chooseFolder(),
    useBundled: () => study.useBundledLibrary(),
  }
})
