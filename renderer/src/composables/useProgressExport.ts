import { calendarCsv } from '#domain/calendar/calendarCsv.ts'
import { dayName } from '#domain/calendar/dayName.ts'
import type { Division } from '#domain/progress/partsOf.ts'
import { progressColumns, progressCsv } from '#domain/progress/progressCsv.ts'
import type { TopicStanding } from '#domain/progress/topicStandings.ts'
import { useI18n } from 'vue-i18n'
import { useGoal } from '../stores/goal.ts'
import { useInterview } from '../stores/interview.ts'
import { useReviews } from '../stores/reviews.ts'
import { localDay } from './localDay.ts'
import { useSavedDocument } from './useSavedDocument.ts'
import { useTopicName } from './useTopicName.ts'

/** Without this mark a spreadsheet may take Cyrillic for something else. */
const byteOrderMark = '\uFEFF'

/** Saves where one stands, and the days of study, as CSV with its header in the language of the interface. */
export function useProgressExport() {
  const { t } = useI18n()
  const goal = useGoal()
  const interview = useInterview()
  const reviews = useReviews()
  const saveDocument = useSavedDocument()
  const topicName = useTopicName()

  const column = <Name extends string>(names: readonly Name[]) =>
    Object.fromEntries(names.map((name) => [name, t(`progress.csv.column.${name}`)])) as Record<Name, string>

  function save(name: string, csv: string): Promise<void> {
    const date = dayName(localDay(Date.now()))
    return saveDocument({
      format: 'csv',
      name: t(`progress.csv.${name}`, { date }),
      text: `${byteOrderMark}${csv}`,
    })
  }

  const saveStandings = (by: Division, standings: readonly TopicStanding[]) =>
    save(
      by === 'topic' ? 'topicsName' : 'sectionsName',
      progressCsv(
        standings.map((part) => ({ ...part, topic: topicName(part.topic) })),
        column(progressColumns),
      ),
    )
  const saveDays = () =>
    save(
      'daysName',
      calendarCsv(
        { days: goal.days, log: reviews.log, interviews: interview.past, dayOf: localDay },
        column(['date', 'minutes', 'reviews', 'interviews']),
      ),
    )
  return { saveStandings, saveDays }
}
