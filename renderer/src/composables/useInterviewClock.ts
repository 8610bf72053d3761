import { readClock } from '#domain/interview/readClock.ts'
import { computed, onScopeDispose, ref, watch } from 'vue'
import type { ReceivedInterview } from '../stores/interview.ts'

const repaintMs = 200
const tickMs = 1000

/**
 * The clocks of the interview at hand, repainted while they run. Nothing is counted down: the time is main's last
 * answer and what has passed here since it arrived.
 * @param tick called every second while the clock runs
 */
export function useInterviewClock(view: () => ReceivedInterview | undefined, tick: () => void) {
  const paintedAt = ref(performance.now())
  const reading = computed(() => {
    const current = view()
    if (current === undefined) return undefined
    return readClock(current.interview, current.now + Math.max(0, paintedAt.value - current.receivedAt))
  })

  const timers: ReturnType<typeof setInterval>[] = []
  const stop = () => {
    for (const timer of timers.splice(0)) clearInterval(timer)
  }
  const repaint = () => {
    paintedAt.value = performance.now()
  }
  watch(
    () => view()?.interview.runningSince !== undefined,
    (running) => {
      stop()
      repaint()
      if (running) timers.push(setInterval(repaint, repaintMs), setInterval(tick, tickMs))
    },
    { immediate: true },
  )
  onScopeDispose(stop)

  return reading
}
