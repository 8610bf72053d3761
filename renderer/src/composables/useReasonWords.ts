import { assertNever } from '#domain/assertNever.ts'
import type { StandingReason } from '#domain/progress/StandingReason.ts'
import { wholePercent } from '#domain/progress/wholePercent.ts'
import { useI18n } from 'vue-i18n'

/** A longer title would make a sentence that nobody reads. */
const longestTitle = 44

/** That something fades or holds is seen in the columns beside: said only where there is nothing else to say. */
const isSummary = ({ kind }: StandingReason): boolean => kind === 'fading' || kind === 'holding'

/**
 * Why a part counts as weak, in words: the one or two strongest facts.
 * @param titleOf the title of a question, where the library still has it
 */
export function useReasonWords(titleOf: (id: string) => string | undefined) {
  const { t, n } = useI18n()
  const times = (count: number) => t('progress.times', { n: count }, count)
  const days = (count: number) => t('progress.days', { n: count }, count)
  const counted = (kind: string, count: number, more: Record<string, string> = {}) =>
    t(`progress.reason.${kind}`, { n: count, ...more }, count)

  /** One question with a short title is named, others are counted. */
  function named(kind: string, ids: readonly string[]): string {
    const title = ids.length === 1 && ids[0] !== undefined ? titleOf(ids[0]) : undefined
    return title === undefined || title.length > longestTitle
      ? counted(kind, ids.length)
      : t(`progress.reason.${kind}One`, { title })
  }

  function words(reason: StandingReason): string {
    switch (reason.kind) {
      case 'sure-and-wrong':
      case 'never-right':
        return named(reason.kind, reason.ids)
      case 'never':
        return t('progress.reason.never')
      case 'lapses':
        return t('progress.reason.lapses', { times: times(reason.times) })
      case 'low-grades': {
        const mean = n(reason.mean, { minimumFractionDigits: 1, maximumFractionDigits: 1 })
        return t('progress.reason.low-grades', { n: reason.count, mean })
      }
      case 'overdue':
        return counted(reason.kind, reason.ids.length, { days: days(reason.days) })
      case 'marked-weak':
      case 'only-read':
      case 'unopened':
        return counted(reason.kind, reason.ids.length)
      case 'last-opened':
        return t('progress.reason.last-opened', { days: days(reason.days) })
      case 'fading':
      case 'holding':
        return t(`progress.reason.${reason.kind}`, { recall: wholePercent(reason.recall) })
      default:
        return assertNever(reason)
    }
  }

  return (reasons: readonly StandingReason[]): string => {
    const [first, second] = reasons
    if (first === undefined) return ''
    if (second === undefined || isSummary(second)) return words(first)
    const more = words(second)
    return t('progress.reason.both', {
      first: words(first),
      second: more.charAt(0).toLocaleLowerCase() + more.slice(1),
    })
  }
}
