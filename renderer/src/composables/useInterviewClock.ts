import { readClock } from '#domain/interview/readClock.ts'
import { computed, onScopeDispose, ref, watch } from 'vue'
import type { ReceivedInterview } from '../stores/interview.ts'

const repaintMs = 200

/**
 * The clocks of the interview at hand, repainted while they run. Nothing is counted down: the time is main's last
 * answer and what has passed here since it arrived.
 */
export function useInterviewClock(view: () => ReceivedInterview | undefined) {
  const paintedAt = ref(performance.now())
  const reading = computed(() => {
    const current = view()
    if (current === undefined) return undefined
    return readClock(current.interview, current.now + Math.max(0, paintedAt.value - current.receivedAt))
  })

  let timer: ReturnType<typeof setInterval> | undefined
  const stop = () => clearInterval(timer)
  const repaint = () => {
    paintedAt.value = performance.now()
  }
  watch(
    () => view()?.interview.runningSince !== undefined,
    (running) => {
      stop()
      repaint()
      if (running) timer = setInterval(repaint, repaintMs)
    },
    { immediate: true },
  )
  onScopeDispose(stop)

  return reading
}
