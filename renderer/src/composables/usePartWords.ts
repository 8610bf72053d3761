import { coverage } from '#domain/interview/coverage.ts'
import { useI18n } from 'vue-i18n'

/** Below this base a part is told as "3 of 6" rather than in percent. */
export const percentBase = 20

/** How a part of the key points is told. */
export function usePartWords() {
  const { t, n } = useI18n()

  const decimal = (value: number) => n(value, { minimumFractionDigits: 0, maximumFractionDigits: 1 })
  const part = (hit: number, total: number) => t('interview.revealed.of', { hit: decimal(hit), total })
  /** Undefined where the base is too small for percent. */
  const percent = (of: { hit: number; total: number }): string | undefined =>
    of.total < percentBase ? undefined : t('interview.report.percent', { n: Math.round(coverage(of) * 100) })

  return { decimal, part, percent }
}
