import { computed, ref } from 'vue'
import { useI18n } from 'vue-i18n'

const dayMs = 24 * 60 * 60 * 1000
const startOfDay = (at: number) => new Date(at).setHours(0, 0, 0, 0)

/** The day it is now; looked at again when the person comes back to the window. */
const today = ref(startOfDay(Date.now()))
addEventListener('focus', () => {
  today.value = startOfDay(Date.now())
})

/** How many calendar days ago, as the largest unit that still says something: days, weeks, months, years. */
function unitsAgo(days: number): [number, Intl.RelativeTimeFormatUnit] {
  if (days < 14) return [days, 'day']
  if (days < 60) return [Math.round(days / 7), 'week']
  if (days < 365) return [Math.round(days / 30.4), 'month']
  return [Math.round(days / 365), 'year']
}

/** Says in the language of the interface how long ago something was: «сегодня», «вчера», «3 недели назад». */
export function useRelativeDay(): (at: number) => string {
  const { locale } = useI18n()
  const format = computed(() => new Intl.RelativeTimeFormat(locale.value, { numeric: 'auto' }))
  return (at) => {
    // Rounded: a day that the clocks are changed in is an hour longer or shorter.
    const days = Math.max(0, Math.round((today.value - startOfDay(at)) / dayMs))
    const [count, unit] = unitsAgo(days)
    return format.value.format(-count, unit).replace(/(\d) /, '$1\u00a0')
  }
}
