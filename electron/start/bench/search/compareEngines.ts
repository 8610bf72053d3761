import type { EngineFigures } from './EngineFigures.ts'

/** A figure of every engine. */
export interface Measure {
  name: string
  /** What is better. */
  better: 'less' | 'more'
  of(figures: EngineFigures): number | undefined
}

const megabytes = (bytes: number | undefined) => (bytes === undefined ? undefined : bytes / 1_000_000)

/** What an engine costs. */
export const costs: readonly Measure[] = [
  { name: 'build, ms', better: 'less', of: ({ build }) => build },
  { name: 'cache, MB', better: 'less', of: ({ cache }) => megabytes(cache) },
  { name: 'load, ms', better: 'less', of: ({ load }) => load },
  { name: 'heap built, MB', better: 'less', of: ({ heapBuilt }) => megabytes(heapBuilt) },
  { name: 'heap used, MB', better: 'less', of: ({ heapUsed }) => megabytes(heapUsed) },
  { name: 'key p50, ms', better: 'less', of: ({ keystroke }) => keystroke?.p50 },
  { name: 'p95', better: 'less', of: ({ keystroke }) => keystroke?.p95 },
  { name: 'p99', better: 'less', of: ({ keystroke }) => keystroke?.p99 },
  { name: 'replace p50, ms', better: 'less', of: ({ replace }) => replace?.p50 },
  { name: 'replace p95', better: 'less', of: ({ replace }) => replace?.p95 },
]

/** How good an engine's answers are by one measure, over all queries and by kind. */
export const relevanceBy = (measure: 'mrr' | 'recall' | 'ndcg', kinds: readonly string[]): Measure[] => [
  { name: 'all', better: 'more', of: ({ relevance }) => relevance?.all[measure] },
  ...kinds.map((kind): Measure => ({
    name: kind,
    better: 'more',
    of: ({ relevance }) => relevance?.kinds[kind]?.[measure],
  })),
]

/** The best that a peer of ours reaches; undefined where none was measured. */
export function bestPeer(measured: readonly EngineFigures[], { better, of }: Measure): number | undefined {
  const values = measured
    .filter(({ engine }) => engine !== 'ours')
    .map(of)
    .filter((value) => value !== undefined)
  if (values.length === 0) return undefined
  return better === 'less' ? Math.min(...values) : Math.max(...values)
}

/** Ours to the best peer; undefined where either is missing or the peer's is nothing. */
export function ratioToBestPeer(measured: readonly EngineFigures[], measure: Measure): number | undefined {
  const ours = measured.find(({ engine }) => engine === 'ours')
  const value = ours && measure.of(ours)
  const best = bestPeer(measured, measure)
  return value === undefined || best === undefined || best === 0 ? undefined : value / best
}
