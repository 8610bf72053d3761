import type { Band } from '#domain/interview/bandOf.ts'
import { calibration, calibrationGap } from '#domain/interview/calibration.ts'
import { buildReport } from '#domain/interview/buildReport.ts'
import type { Interview } from '#domain/interview/Interview.ts'
import type { QuestionResult } from '#domain/interview/resultOf.ts'
import { computed } from 'vue'
import { useI18n } from 'vue-i18n'
import { clockText } from './clockText.ts'
import { reportFinding } from './reportFinding.ts'
import { percentBase, usePartWords } from './usePartWords.ts'
import { useAnswerWords } from './useAnswerWords.ts'
import { usePlanWords } from './usePlanWords.ts'
import { useReportFacts } from './useReportFacts.ts'
import { useSectionName } from './useSectionName.ts'
import { useTopicName } from './useTopicName.ts'

/**
 * The report of an interview in the words of the interface.
 * @param minutes how long the answers of the library take to read, by the id of the question
 */
export function useReport(interview: () => Interview, minutes: () => ReadonlyMap<string, number>) {
  const { t, n, d } = useI18n()
  const words = usePlanWords()
  const { decimal, part } = usePartWords()
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
    if (finding.kind === 'levels') {
      const { best, section, bestLevel, worstLevel } = finding
      return t('report.levels', {
        best: sectionName(best),
        bestLevel: t(`level.${bestLevel}`),
        worst: sectionName(section),
        worstLevel: t(`level.${worstLevel}`),
      })
    }
    const names =
      finding.kind === 'contrast'
        ? { best: sectionName(finding.best), worst: sectionName(finding.section) }
        : 'section' in finding
          ? { name: sectionName(finding.section), worst: sectionName(finding.section) }
          : { answered: report.value.totals.answered, of: report.value.totals.asked }
    return t(`interview.report.finding.${finding.kind}`, names)
  })
  const date = computed(() => t('interview.report.date', { date: d(interview().startedAt, 'moment') }))

  const facts = useReportFacts(() => ({ totals: report.value.totals, pauses: interview().pauses }))
  const levelWord = (band: Band | undefined): string => {
    if (band === undefined) return t('report.band.unknown')
    return band.level === undefined ? t('report.band.border') : t(`level.${band.level}`)
  }
  const sections = computed(() =>
    report.value.sections.map((section) => ({
      name: sectionName(section),
      level: levelWord(section.band),
      ...(section.band === undefined ? {} : { band: section.band }),
      grade: gradeText(section.meanGrade),
      asked: String(section.asked),
      coverage: section.answered === 0 || section.total === 0 ? '' : part(section.hit, section.total),
    })),
  )

  const outcome = ({ grade, outcome: how, reached, reviewed }: QuestionResult): string => {
    if (how === 'answered' && grade !== undefined) return t(`interview.revealed.grades.${grade}`)
    if (how === 'skipped') return t('interview.report.skipped')
    if (how === 'given') return t('report.notLookedOver')
    if (reviewed) return t('interview.report.notGraded')
    return t(reached ? 'interview.report.unfinished' : 'interview.report.notReached')
  }
  const record = useAnswerWords()
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
      ...(result.reached ? { record: record(result, interview().questions[result.number - 1]) } : {}),
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
          spoken: asked?.recording !== undefined,
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

  const judged = computed(() => calibration(report.value.questions))
  const calibrationFinding = computed(() => {
    const gap = calibrationGap(judged.value)
    if (!gap) return t('report.calibration.holds')
    const of = gap.answers.length
    const values = {
      confidence: t(`interview.now.confidence.${gap.confidence}`).toLocaleLowerCase(),
      right: gap.right,
      of,
      real: Math.round((gap.right / of) * 100),
      expected: Math.round(gap.expected * 100),
    }
    return t(of < percentBase ? 'report.calibration.gap' : 'report.calibration.gapPercent', values)
  })

  const reason = (result: QuestionResult): string => {
    if (result.confidentMistake) return t('interview.report.sureAndWrong').toLocaleLowerCase()
    if (result.outcome !== 'answered' || (result.grade ?? 4) <= 2) return outcome(result).toLocaleLowerCase()
    return t('interview.report.named', { hit: decimal(result.hit), total: result.total })
  }
  const reread = computed(() =>
    report.value.reread.flatMap((id) => {
      const result = report.value.questions.find((one) => one.id === id)
      if (!result) return []
      const length = minutes().get(id)
      return [
        {
          id,
          title: result.title,
          to: linkTo(id),
          reason: reason(result),
          minutes: length === undefined ? undefined : t('report.reread.minutes', { n: length }),
        },
      ]
    }),
  )
  const rereadFinding = computed(() => {
    if (reread.value.length === 0) return ''
    const questions = words.count('questions', reread.value.length)
    const length = reread.value.reduce((sum, { id }) => sum + (minutes().get(id) ?? 0), 0)
    return length === 0
      ? questions
      : t('report.reread.finding', { questions, minutes: words.count('minutes', length) })
  })

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
    calibration: judged,
    calibrationFinding,
  }
}
