import type { QuestionPage } from '#api/studyApi.ts'
import { nextTick, onBeforeUnmount, watch, type Ref } from 'vue'
import { useReading } from '../stores/reading.ts'
import { useBeforeClosing } from './beforeClosing.ts'
import { recallScroll, rememberScroll } from './entryScrolls.ts'

/** How long the scrolling must rest before the place is written down, in ms. */
const restMs = 400

/** Keeps the place of the reader: in the history for back and forward, on the disk for the next start. */
export function useKeptPlace(page: Ref<QuestionPage | undefined>, scroller: Ref<HTMLElement | null>) {
  const reading = useReading()
  let shown: QuestionPage | undefined
  let timer: ReturnType<typeof setTimeout> | undefined

  const keep = async () => {
    clearTimeout(timer)
    timer = undefined
    if (!shown || !scroller.value) return
    await reading.keepPlace({ id: shown.id, lang: shown.lang, scroll: Math.round(scroller.value.scrollTop) })
  }
  const flush = async () => {
    if (timer !== undefined) await keep()
  }
  const onScroll = () => {
    if (!shown || !scroller.value) return
    rememberScroll(scroller.value.scrollTop)
    clearTimeout(timer)
    timer = setTimeout(() => void keep(), restMs)
  }

  /** Goes to where the page was left, and again when what was still loading has pushed its end further down. */
  const restore = async (element: HTMLElement) => {
    const restored = shown
    const place = recallScroll()
    element.scrollTop = place
    const reached = element.scrollTop
    const pictures = [...element.querySelectorAll('img')].map((image) => image.decode())
    await Promise.allSettled([document.fonts.ready, ...pictures])
    // Unless the reader has gone on meanwhile.
    if (shown === restored && element.scrollTop === reached) element.scrollTop = place
  }

  watch(
    page,
    async (now, before) => {
      await nextTick()
      shown = now
      if (!now || !scroller.value) return
      // The same question again: another language, or its file was changed.
      if (now.id !== before?.id) await restore(scroller.value)
      if (shown === now) await keep()
    },
    { immediate: true },
  )

  onBeforeUnmount(() => void flush())
  useBeforeClosing(flush)
  return { onScroll }
}
