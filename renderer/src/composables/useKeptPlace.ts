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

  let growth: ResizeObserver | undefined
  /**
   * Goes to where the page was left. Fonts and pictures may still be loading, and the page be too short for it yet: it is
   * tried again as the page grows, unless the reader has gone on meanwhile.
   */
  const restore = (element: HTMLElement) => {
    growth?.disconnect()
    const place = recallScroll()
    element.scrollTop = place
    let reached = element.scrollTop
    const content = element.firstElementChild
    if (reached === place || !content) return
    growth = new ResizeObserver(() => {
      if (element.scrollTop === reached) element.scrollTop = place
      else growth?.disconnect()
      reached = element.scrollTop
    })
    growth.observe(content)
    growth.observe(element)
  }

  watch(
    page,
    async (now, before) => {
      await nextTick()
      shown = now
      if (!now || !scroller.value) return
      // The same question again: another language, or its file was changed.
      if (now.id !== before?.id) restore(scroller.value)
      await keep()
    },
    { immediate: true },
  )

  onBeforeUnmount(() => {
    growth?.disconnect()
    void flush()
  })
  useBeforeClosing(flush)
  return { onScroll }
}
