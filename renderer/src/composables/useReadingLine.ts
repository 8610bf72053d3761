import { computed, onScopeDispose, ref, watch } from 'vue'
import { useI18n } from 'vue-i18n'
import { useLibrary } from '../stores/library.ts'
import { roundedCount } from './roundedCount.ts'

/** What takes no longer than this is not worth a word, ms. */
const patience = 1000

/** How the reading of a folder goes, once it takes longer than a second; and what is said of it to who does not see it. */
export function useReadingLine() {
  const { t, n } = useI18n()
  const library = useLibrary()

  const isLong = ref(false)
  let timer: ReturnType<typeof setTimeout> | undefined
  watch(
    () => library.reading?.since,
    (since) => {
      clearTimeout(timer)
      isLong.value = false
      if (since === undefined) return
      const left = since + patience - performance.now()
      if (left <= 0) isLong.value = true
      else timer = setTimeout(() => (isLong.value = true), left)
    },
    { immediate: true },
  )
  onScopeDispose(() => clearTimeout(timer))

  const line = computed(() => {
    if (!library.reading || !isLong.value) return undefined
    const { files, filesRead, questions } = library.reading
    const count = roundedCount(questions)
    return {
      text: t('list.readingCount', { n: n(count) }, count),
      share: files === 0 ? 0 : Math.min(1, filesRead / files),
    }
  })

  const announced = ref('')
  watch(
    () => line.value !== undefined,
    (goesOn, went) => {
      const { length } = library.rows
      if (goesOn) announced.value = t('list.readingBegun')
      else if (went) announced.value = t('list.folderRead', { n: n(length) }, length)
    },
    { immediate: true },
  )
  return { line, announced }
}
