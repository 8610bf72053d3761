import type { TrendPoint } from '#domain/interview/scoreTrend.ts'
import { useI18n } from 'vue-i18n'
import type { AnswerWords } from './answerWords.ts'
import { markdownDocument, type MarkdownBlock } from './markdownDocument.ts'
import type { useReport } from './useReport.ts'
import type { PlannedDay } from './useWeekPlan.ts'

/** All that a report shows. */
interface ReportContents {
  report: ReturnType<typeof useReport>
  trend: readonly TrendPoint[]
  week: readonly PlannedDay[]
  seed: number
}

/** Writes a report as markdown. */
export function useReportMarkdown(): (contents: ReportContents) => string {
  const { t, d, n } = useI18n()
  const heading = (text: string): MarkdownBlock => ({ kind: 'heading', level: 2, text })
  const section = (title: string, ...blocks: MarkdownBlock[]): MarkdownBlock[] => [heading(title), ...blocks]
  const table = (head: string[], rows: string[][]): MarkdownBlock => ({ kind: 'table', head, rows })
  const list = (items: string[], ordered = false): MarkdownBlock => ({ kind: 'list', ordered, items })
  const state = (name: string) => t(`interview.revealed.state.${name}`)

  function calibrated({ calibration, calibrationFinding }: ReportContents['report']): MarkdownBlock[] {
    if (calibration.value.length === 0) return []
    const head = ['confidence', 'expected', 'right'].map((word) => t(`report.calibration.${word}`))
    const rows = calibration.value.map(({ confidence, expected, right, answers }) => [
      t(`interview.now.confidence.${confidence}`),
      t('report.calibration.percent', { n: Math.round(expected * 100) }),
      t('interview.revealed.of', { hit: right, total: answers.length }),
    ])
    const finding: MarkdownBlock = { kind: 'text', text: calibrationFinding.value }
    return section(t('report.calibration.title'), finding, table(head, rows))
  }

  function levels({ sections }: ReportContents['report']): MarkdownBlock[] {
    const head = [
      t('interview.report.section'),
      t('interview.report.asked'),
      t('report.band.level'),
      t('interview.report.accuracy'),
      t('interview.report.coverage'),
    ]
    const rows = sections.value.map(({ name, asked, level, grade, coverage }) => [
      name,
      asked,
      level,
      grade,
      coverage,
    ])
    return section(t('report.band.title'), table(head, rows))
  }

  function scores(trend: readonly TrendPoint[]): MarkdownBlock[] {
    if (trend.length < 2) return []
    const head = ['interview', 'score', 'median'].map((word) => t(`report.trend.${word}`))
    const rows = trend.map(({ startedAt, score, median }) => [
      d(startedAt, 'moment'),
      n(Math.round(score)),
      n(Math.round(median)),
    ])
    return section(t('report.trend.title'), table(head, rows))
  }

  function next({ reread }: ReportContents['report'], week: readonly PlannedDay[]): MarkdownBlock[] {
    if (reread.value.length === 0) return []
    const titles = new Map(reread.value.map(({ id, title }) => [id, title]))
    const head = ['day', 'todo', 'minutes'].map((word) => t(`report.week.${word}`))
    const rows = week.map(({ name, reread: ids, besides, minutes }) => [
      name,
      [...ids.flatMap((id) => titles.get(id) ?? []), ...besides].join('; ') || t('report.week.free'),
      minutes,
    ])
    return [
      ...section(
        t('interview.report.reread'),
        list(
          reread.value.map(
            ({ title, reason, minutes }) =>
              `${title} (${[reason, ...(minutes === undefined ? [] : [minutes])].join(', ')})`,
          ),
          true,
        ),
      ),
      ...section(t('report.week.title'), table(head, rows)),
    ]
  }

  const followUp = ({ question, answer, state: how }: AnswerWords['followUps'][number]): MarkdownBlock[] => [
    {
      kind: 'text',
      text: [`${t('report.answers.followUp')}: ${question}`, ...(how ? [state(how)] : [])].join(', '),
    },
    ...(answer ? [{ kind: 'quote' as const, text: answer }] : []),
  ]
  const answers = ({ questions }: ReportContents['report']): MarkdownBlock[] =>
    questions.value.flatMap(({ number, title, outcome, record }): MarkdownBlock[] => [
      { kind: 'heading', level: 3, text: `${number}. ${title}` },
      { kind: 'text', text: [outcome, ...(record?.facts ?? [])].join(', ') },
      ...(record?.answer ? [{ kind: 'quote' as const, text: record.answer }] : []),
      ...(record?.spoken && !record.answer
        ? [{ kind: 'text' as const, text: t('report.answers.spoken') }]
        : []),
      ...(record?.points.length
        ? [list(record.points.map(({ text, state: how }) => `${state(how)}: ${text}`))]
        : []),
      ...(record?.followUps ?? []).flatMap(followUp),
    ])

  return ({ report, trend, week, seed }) => {
    const { heading: title, date, facts, mistakes } = report
    return markdownDocument([
      { kind: 'heading', level: 1, text: title.value },
      { kind: 'text', text: `${date.value}, ${t('interview.report.set', { n: seed })}` },
      table(
        facts.value.map(({ name }) => name),
        [facts.value.map(({ value, base }) => [value, ...(base === undefined ? [] : [base])].join(' '))],
      ),
      ...(mistakes.value.length
        ? section(
            t('interview.report.sureAndWrong'),
            list(
              mistakes.value.map(
                ({ number, title: asked, points }) =>
                  `${t('report.calibration.number', { n: number })}: ${asked} (${points})`,
              ),
            ),
          )
        : []),
      ...calibrated(report),
      ...levels(report),
      ...scores(trend),
      ...next(report, week),
      ...section(t('interview.report.questions'), ...answers(report)),
    ])
  }
}
