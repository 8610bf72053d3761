import type { TopicStanding } from '#domain/progress/topicStandings.ts'
import { wholePercent } from '#domain/progress/wholePercent.ts'
import { useI18n } from 'vue-i18n'
import type { RouteLocationRaw } from 'vue-router'
import type { StandingLine } from '../components/progress/standingLine.ts'
import { useLibrary } from '../stores/library.ts'
import { useReasonWords } from './useReasonWords.ts'

/** Where one stands in a part, in words and with the places it leads to. */
export function useStandingLine() {
  const { t } = useI18n()
  const library = useLibrary()
  const reasonWords = useReasonWords((id) => library.rowsById.get(id)?.title)
  const percent = (share: number) => t('progress.percent', { n: wholePercent(share) })

  function nextOf(part: TopicStanding, query: Record<string, string>): StandingLine['next'] {
    const inLibrary: RouteLocationRaw = { name: 'library', query }
    if (part.due > 0) {
      return { label: t('progress.review', { n: part.due }), to: { name: 'review', query } }
    }
    const isNew = part.reasons[0]?.kind === 'never'
    return { label: t(isNew ? 'progress.weak.start' : 'progress.weak.read'), to: inLibrary }
  }

  return (part: TopicStanding, name: string, divided: boolean): StandingLine => {
    const { topic, section } = part
    const query = { topic, ...(section === undefined ? {} : { section }) }
    return {
      key: section ?? topic,
      name,
      divided,
      coverage: part.coverage,
      recall: part.recall ?? 0,
      recallText: part.recall === undefined ? t('progress.none') : percent(part.recall),
      coverageText: percent(part.coverage),
      base: t('progress.of', { n: part.studied, total: part.total }),
      readiness: percent(part.readiness),
      why: reasonWords(part.reasons),
      questions: { name: 'library', query },
      next: nextOf(part, query),
      interview: { name: 'interview', query },
    }
  }
}
