import { studyCalendar } from '#domain/calendar/studyCalendar.ts'
import { studyStreak } from '#domain/calendar/studyStreak.ts'
import { standingEntries } from '#domain/review/standingEntries.ts'
import { computed, ref } from 'vue'
import { useI18n } from 'vue-i18n'
import { useGoal } from '../stores/goal.ts'
import { useLibrary } from '../stores/library.ts'
import { useReviews } from '../stores/reviews.ts'
import { localDay } from './localDay.ts'
import { localNoon } from './localNoon.ts'
import { useForesight } from './useForesight.ts'
import { useSectionName } from './useSectionName.ts'
import { useReviewCount } from './useReviewCount.ts'
import { useStandings } from './useStandings.ts'

/** From this many answers on there is something to predict from. */
export const enoughAnswers = 10
/** Half a year of the calendar. */
const weeksShown = 26

/** Where one stands, as it is when the page is opened. Once it is `loaded`, all of it is computed, and only once. */
export function useProgress() {
  const { t, d } = useI18n()
  const library = useLibrary()
  const reviews = useReviews()
  const goal = useGoal()
  const sectionName = useSectionName()

  const now = Date.now()
  const today = localDay(now)
  // How long was studied since the start is known in main alone.
  const loaded = ref(false)
  void goal.loadDays().then(() => {
    loaded.value = true
  })

  const questions = computed(() => library.rows.filter(({ answered }) => answered))
  const standings = useStandings(() => questions.value, now)
  const foresight = useForesight(() => questions.value, now)

  const answers = computed(() => standingEntries(reviews.log).length)
  const isEarly = computed(() => answers.value < enoughAnswers)
  const heading = computed(() => {
    if (isEarly.value) return t('shell.progress')
    const { readyNow, readyThen, interviewDay } = foresight
    return readyThen.value === undefined || interviewDay.value === undefined
      ? t('progress.heading', { now: readyNow.value })
      : t('progress.headingBy', {
          now: readyNow.value,
          then: readyThen.value,
          date: d(localNoon(interviewDay.value), 'day').replace(' ', '\u00a0'),
        })
  })
  /** What it is about, where that is one part of the library. */
  const about = computed(() => {
    const scopes = foresight.interviewDay.value === undefined ? [] : (goal.current?.scopes ?? [])
    const [only, ...others] = scopes.length > 0 ? scopes : library.topics.map(({ name }) => ({ topic: name }))
    return only !== undefined && others.length === 0
      ? t('progress.about', { name: sectionName(only) })
      : t('shell.progress')
  })

  const weeks = computed(() => studyCalendar(goal.days, today, weeksShown))
  const streak = computed(() => studyStreak(goal.days, today))
  const studied = computed(() => weeks.value.some(({ days }) => days.some(({ minutes }) => minutes > 0)))
  /** How many questions today's queue has. */
  const due = useReviewCount()

  return {
    ...standings,
    ...foresight,
    loaded,
    today,
    answers,
    isEarly,
    heading,
    about,
    weeks,
    streak,
    studied,
    due,
  }
}
