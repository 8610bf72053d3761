import type { SavedDocument } from '#api/studyApi.ts'
import type { Interview } from '#domain/interview/Interview.ts'
import type { TrendPoint } from '#domain/interview/scoreTrend.ts'
import { useI18n } from 'vue-i18n'
import { standalonePage } from './standalonePage.ts'
import type { useReport } from './useReport.ts'
import { useReportMarkdown } from './useReportMarkdown.ts'
import type { PlannedDay } from './useWeekPlan.ts'

/** A report on screen, and as what it is to be saved. */
interface ReportOnScreen {
  format: 'md' | 'html' | 'pdf'
  page: Element
  report: ReturnType<typeof useReport>
  trend: readonly TrendPoint[]
  week: readonly PlannedDay[]
  interview: Interview
}

const two = (number: number): string => String(number).padStart(2, '0')

/** The moment as a part of a file's name, which sorts and has no colon. */
function fileMoment(at: number): string {
  const date = new Date(at)
  const day = [date.getFullYear(), two(date.getMonth() + 1), two(date.getDate())].join('-')
  return `${day} ${two(date.getHours())}-${two(date.getMinutes())}`
}

/** Makes a report the document that is to be saved. */
export function useReportFiles(): (shown: ReportOnScreen) => SavedDocument {
  const { t, locale } = useI18n()
  const markdown = useReportMarkdown()
  return ({ format, page, report, trend, week, interview }) => {
    const name = t('report.save.fileName', { date: fileMoment(interview.startedAt) })
    switch (format) {
      case 'md':
        return { format, name, text: markdown({ report, trend, week, seed: interview.plan.seed }) }
      case 'html': {
        const title = `${report.heading.value}. ${report.date.value}`
        return {
          format,
          name,
          text: standalonePage(page, { lang: locale.value, title, table: t('report.chartTable') }),
        }
      }
      case 'pdf':
        return { format, name }
    }
  }
}
