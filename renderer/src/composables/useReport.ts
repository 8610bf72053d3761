import { buildReport } from '#domain/interview/buildReport.ts'
import type { Interview } from '#domain/interview/Interview.ts'
import type { QuestionResult } from '#domain/interview/resultOf.ts'
import { computed } from 'vue'
import { useI18n } from 'vue-i18n'
import { clockText } from './clockText.ts'
import { reportFinding } from './reportFinding.ts'
import { usePartWords } from './usePartWords.ts'
import { usePlanWords } from './usePlanWords.ts'
import { useSectionName } from './useSectionName.ts'
import { useTopicName } from './useTopicName.ts'

/** The report of an interview in the words of the interface. */
export function useReport(interview: () => Interview) {
  const { t, n, d } = useI18n()
  const words = usePlanWords()
  const { decimal, part, percent } = usePartWords()
  const topicName = useTopicName()
  const fullName = useSectionName()
  const gradeText = (grade: number | undefined) =>
    grade === undefined
      ? t('interview.report.notGraded')
      : n(grade, { minimumFractionDigits: 1, maximumFractionDigits: 1 })

  const report = computed(() => buildReport(interview()))
  /** Where all is of one topic, that need not be said. */
  const sectionName = (one: { topic: string; section?: string }) => {
    const oneTopic = report.value.sections.every(({ topic }) => topic === one.topic)
    return oneTopic ? (one.section ?? topicName(one.topic)) : fullName(one)
  }
  const linkTo = (id: string) => ({ name: 'library', query: { id, lang: interview().plan.lang } })

  const heading = computed(() => {
    const finding = reportFinding(report.value.sections)
    const names =
      finding.kind === 'contrast'
        ? { best: sectionName(finding.best), worst: sectionName(finding.section) }
        : 'section' in finding
          ? { name: sectionName(finding.section), worst: sectionName(finding.section) }
          : { answered: report.value.totals.answered, of: report.value.totals.asked }
    return t(`interview.report.finding.${finding.kind}`, names)
  })
  const date = computed(() => t('interview.report.date', { date: d(interview().startedAt, 'moment') }))

  const coverageFact = (of: { hit: number; total: number }) => {
    const value = percent(of)
    return value === undefined
      ? { value: decimal(of.hit), base: t('interview.report.of', { n: of.total }) }
      : { value }
  }
  const facts = computed(() => {
    const { totals } = report.value
    const { pauses } = interview()
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
      ...(pauses > 0 ? [{ name: t('interview.report.pauses'), value: String(pauses) }] : []),
    ]
  })

  const sections = computed(() =>
    report.value.sections.map((section) => ({
      name: sectionName(section),
      ...(section.meanGrade === undefined ? {} : { meanGrade: section.meanGrade }),
      grade: gradeText(section.meanGrade),
      asked: String(section.asked),
      coverage: section.answered === 0 || section.total === 0 ? '' : part(section.hit, section.total),
      time: clockText(section.spentMs),
    })),
  )

  const outcome = ({ grade, outcome: how, reached, reviewed }: QuestionResult): string => {
    if (how === 'answered' && grade !== undefined) return t(`interview.revealed.grades.${grade}`)
    if (how === 'skipped') return t('interview.report.skipped')
    if (reviewed) return t('interview.report.notGraded')
    return t(reached ? 'interview.report.unfinished' : 'interview.report.notReached')
  }
  const questions = computed(() =>
    report.value.questions.map((result) => ({
      number: result.number,
      title: result.title,
      to: linkTo(result.id),
      flagged: result.flagged,
      ...(result.outcome === 'answered' && result.grade !== undefined ? { grade: result.grade } : {}),
      outcome: outcome(result),
      points: result.reviewed && result.total > 0 ? part(result.hit, result.total) : '',
      time: result.reached ? clockText(result.spentMs) : '',
    })),
  )
  const questionsFinding = computed(() => {
    const { skipped, notReached } = report.value.totals
    return [
      ...(skipped ? [t('interview.report.skippedCount', { n: skipped }, skipped)] : []),
      ...(notReached ? [t('interview.report.notReachedCount', { n: notReached })] : []),
    ].join(', ')
  })

  const mistakes = computed(() =>
    report.value.questions
      .filter(({ confidentMistake }) => confidentMistake)
      .map((result) => {
        const asked = interview().questions[result.number - 1]
        return {
          number: result.number,
          title: result.title,
          to: linkTo(result.id),
          points: result.total > 0 ? part(result.hit, result.total) : outcome(result),
          answer: asked?.answer.trim() ?? '',
          missed: asked?.keyPoints.filter((_, point) => asked.points[point] === 'missed').slice(0, 2) ?? [],
        }
      }),
  )
  const wasSure = computed(() =>
    report.value.questions.some(({ grade, confidence }) => grade !== undefined && confidence === 3),
  )
  const doubted = computed(() =>
    report.value.questions
      .filter(({ grade = 4, confidentMistake }) => grade <= 2 && !confidentMistake)
      .map(({ number, id }) => ({ number, to: linkTo(id) })),
  )

  const reason = (result: QuestionResult): string => {
    if (result.confidentMistake) return t('interview.report.sureAndWrong').toLocaleLowerCase()
    if (result.outcome !== 'answered' || (result.grade ?? 4) <= 2) return outcome(result).toLocaleLowerCase()
    return t('interview.report.named', { hit: decimal(result.hit), total: result.total })
  }
  const reread = computed(() =>
    report.value.reread.flatMap((id) => {
      const result = report.value.questions.find((one) => one.id === id)
      return result ? [{ id, title: result.title, to: linkTo(id), reason: reason(result) }] : []
    }),
  )
  const rereadFinding = computed(() =>
    reread.value.length ? words.count('questions', reread.value.length) : '',
  )

  return {
    report,
    heading,
    date,
    facts,
    sections,
    questions,
    questionsFinding,
    mistakes,
    wasSure,
    doubted,
    reread,
    rereadFinding,
  }
}
