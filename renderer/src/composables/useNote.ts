import { computed, onBeforeUnmount, onScopeDispose, watch, type Ref } from 'vue'
import { useI18n } from 'vue-i18n'
import { useNoteDrafts } from '../stores/noteDrafts.ts'
import { useNotes } from '../stores/notes.ts'
import { useBeforeClosing } from './beforeClosing.ts'
import { useRelativeDay } from './useRelativeDay.ts'

/** The note of the open question: saved soon after each key, and at once when the question, the page or the window is left. */
export function useNote(id: Ref<string | undefined>) {
  const notes = useNotes()
  const drafts = useNoteDrafts()
  const relativeDay = useRelativeDay()
  const { t } = useI18n()

  const text = computed(() => (id.value === undefined ? '' : drafts.textOf(id.value)))
  const status = computed(() => {
    if (id.value === undefined) return ''
    if (drafts.unsaved.has(id.value)) return t(drafts.failed ? 'reader.note.failed' : 'reader.note.saving')
    const kept = notes.noteOf(id.value)
    return kept ? t('reader.note.saved', { when: relativeDay(kept.at) }) : ''
  })
  const type = (typed: string) => {
    if (id.value !== undefined) drafts.type(id.value, typed)
  }
  const flush = () => drafts.flush()

  watch(id, () => void flush())
  const onHide = () => void flush()
  addEventListener('pagehide', onHide)
  document.addEventListener('visibilitychange', onHide)
  onScopeDispose(() => {
    removeEventListener('pagehide', onHide)
    document.removeEventListener('visibilitychange', onHide)
  })
  onBeforeUnmount(onHide)
  useBeforeClosing(flush)

  return { text, status, type, flush }
}
