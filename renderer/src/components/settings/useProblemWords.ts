import type { Problem } from '#domain/question/Problem.ts'
import { useI18n } from 'vue-i18n'

/** Says in the language of the interface what is wrong with a file; a parser's own words stay as they are. */
export function useProblemWords(): (problem: Problem) => string {
  const { t, tm } = useI18n()
  return ({ code, detail }) => {
    if (code !== 'field-invalid') return t(`settings.problem.${code}.what`, { detail })
    const reasons = Object.entries<string>(tm('settings.problemReasons'))
    const known = reasons.find(([reason]) => detail.endsWith(` ${reason}`))
    if (known === undefined) return t('settings.problem.field-invalid.what', { field: '', reason: detail })
    const field = detail.slice(0, -known[0].length - 1)
    return t('settings.problem.field-invalid.what', { field: `${field}:`, reason: known[1] })
  }
}
