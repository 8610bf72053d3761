import { useI18n } from 'vue-i18n'

const minuteMs = 60_000
const hourMs = 60 * minuteMs
const dayMs = 24 * hourMs

type Unit = 'minutes' | 'hours' | 'days' | 'months' | 'years'

/** A length of time in the largest unit that still says enough. */
export function largestUnit(ms: number): [number, Unit] {
  const days = Math.round(ms / dayMs)
  if (ms < 0.995 * hourMs) return [Math.max(1, Math.round(ms / minuteMs)), 'minutes']
  if (ms < 23.5 * hourMs) return [Math.round(ms / hourMs), 'hours']
  if (days < 60) return [days, 'days']
  if (days < 700) return [Math.round(days / 30.4), 'months']
  return [Math.round(days / 365), 'years']
}

/** How long it is until something comes back: «10 мин», «4 дня», «3 мес.». */
export function useIntervalWords(): (ms: number) => string {
  const { t } = useI18n()
  return (ms) => {
    const [n, unit] = largestUnit(ms)
    return t(`review.interval.${unit}`, { n }, n)
  }
}
