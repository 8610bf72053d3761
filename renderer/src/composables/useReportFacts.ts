import type { Totals } from '#domain/interview/buildReport.ts'
import { computed, type ComputedRef } from 'vue'
import { useI18n } from 'vue-i18n'
import { clockText } from './clockText.ts'
import { usePartWords } from './usePartWords.ts'

/** A total of a report: its name, its number and what that is a part of. */
export interface ReportFact {
  name: string
  value: string
  base?: string | undefined
}

/** The totals of a report in words; what there was none of is left out, but for what every interview is judged by. */
export function useReportFacts(counted: () => { totals: Totals; pauses: number }): ComputedRef<ReportFact[]> {
  const { t, n } = useI18n()
  const { decimal, percent } = usePartWords()
  const gradeText = (grade: number) => n(grade, { minimumFractionDigits: 1, maximumFractionDigits: 1 })

  const coverageFact = (of: { hit: number; total: number }) => {
    const value = percent(of)
    return value === undefined
      ? { value: decimal(of.hit), base: t('interview.report.of', { n: of.total }) }
      : { value }
  }
  return computed<ReportFact[]>(() => {
    const { totals, pauses } = counted()
    const dash = { value: t('interview.report.dash') }
    return [
      {
        name: t('interview.report.coverage'),
        ...(totals.coverage.total ? coverageFact(totals.coverage) : dash),
      },
      {
        name: t('interview.report.accuracy'),
        ...(totals.meanGrade === undefined
          ? dash
          : { value: gradeText(totals.meanGrade), base: t('interview.report.of', { n: 4 }) }),
      },
      ...(totals.meanClarity === undefined
        ? []
        : [
            {
              name: t('report.clarity'),
              value: gradeText(totals.meanClarity),
              base: t('interview.report.of', { n: 4 }),
            },
          ]),
      {
        name: t('interview.report.answered'),
        value: String(totals.answered),
        base: t('interview.report.of', { n: totals.asked }),
      },
      {
        name: t('interview.report.time'),
        value: clockText(totals.spentMs),
        base:
          totals.limitMs === undefined
            ? undefined
            : t('interview.report.of', { n: clockText(totals.limitMs) }),
      },
      ...(totals.followUps.total === 0
        ? []
        : [
            {
              name: t('report.followUps'),
              value: decimal(totals.followUps.hit),
              base: t('interview.report.of', { n: totals.followUps.total }),
            },
          ]),
      ...(pauses > 0 ? [{ name: t('interview.report.pauses'), value: String(pauses) }] : []),
    ]
  })
}
