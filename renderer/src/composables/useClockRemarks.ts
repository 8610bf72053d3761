import type { ClockReading } from '#domain/interview/readClock.ts'
import { ref, watch, type ComputedRef } from 'vue'
import { useI18n } from 'vue-i18n'

/**
 * What is said aloud about the clock of an answer: at its half, shortly before its end, at its end, and when it is closed.
 * @param answer names the answer at hand, so that the same remark is made again for another
 */
export function useClockRemarks(
  clock: ComputedRef<ClockReading | undefined>,
  answer: () => string | undefined,
  closedText: () => string,
) {
  const { t } = useI18n()
  const remark = ref('')
  watch(
    [() => clock.value?.stage, () => clock.value?.closed, answer],
    ([stage, closed]) => {
      if (closed) remark.value = closedText()
      else if (stage === 'half') remark.value = t('interview.now.half')
      else if (stage === 'over') remark.value = t('interview.now.overNow')
      else if (stage === 'closing' && clock.value) {
        const left = Math.ceil((clock.value.limitMs - clock.value.spentMs) / 1000)
        remark.value = t('interview.now.left', { n: left }, left)
      } else remark.value = ''
    },
    { immediate: true },
  )
  return remark
}
