import { bestPeer, costs, ratioToBestPeer, relevanceBy, type Measure } from './compareEngines.ts'
import type { SearchReport } from './SearchReport.ts'

/** A table in markdown, its columns even, so that it reads as well in a terminal. */
function markdownTable([head = [], ...rows]: string[][]): string {
  const widths = head.map((cell, column) =>
    Math.max(cell.length, ...rows.map((row) => row[column]?.length ?? 0)),
  )
  const line = (cells: string[]) =>
    `| ${cells.map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0))).join(' | ')} |`
  const rule = widths.map((width, column) => (column === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`))
  return [line(head), line(rule), ...rows.map(line)].join('\n')
}

/** Three significant digits are as many as such a measurement gives. */
function showCost(value: number | undefined): string {
  if (value === undefined) return '–'
  return value >= 100 ? String(Math.round(value)) : value >= 10 ? value.toFixed(1) : value.toFixed(2)
}

const showShare = (value: number | undefined): string => value?.toFixed(2) ?? '–'

function table(
  { engines }: SearchReport,
  measures: readonly Measure[],
  show: (value: number | undefined) => string,
): string {
  const compared = engines.length > 1 && engines.some(({ engine }) => engine === 'ours')
  return markdownTable([
    ['engine', ...measures.map(({ name }) => name)],
    ...engines.map((figures) => [figures.engine, ...measures.map(({ of }) => show(of(figures)))]),
    ...(compared
      ? [
          ['best peer', ...measures.map((measure) => show(bestPeer(engines, measure)))],
          ['ours / best peer', ...measures.map((measure) => showCost(ratioToBestPeer(engines, measure)))],
        ]
      : []),
  ])
}

/** The figures as tables for reading. */
export function tabulate(report: SearchReport): string {
  const { date, machine, documents, queries, engines } = report
  const kinds = Object.keys(queries)
  const count = Object.values(queries).reduce((total, number) => total + number, 0)
  const sizes = kinds.map((kind) => `${kind} ${queries[kind] ?? 0}`).join(', ')
  const parts = [
    `Search: ${documents.count} documents of ${(documents.bytes / 1_000_000).toFixed(1)} MB, ${count} labelled queries` +
      `${count === 0 ? '' : ` (${sizes})`}. ${date}, ${machine}.`,
    table(report, costs, showCost),
  ]
  if (count > 0) {
    const titles = { mrr: 'MRR@10', recall: 'Recall@5', ndcg: 'nDCG@10' } as const
    for (const measure of ['mrr', 'recall', 'ndcg'] as const)
      parts.push(titles[measure], table(report, relevanceBy(measure, kinds), showShare))
  }
  for (const { engine, problem } of engines) if (problem !== undefined) parts.push(`${engine}: ${problem}`)
  return parts.join('\n\n')
}
