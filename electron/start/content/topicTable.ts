import type { Question } from '#domain/question/Question.ts'
import type { ProofReport } from './runProofs.ts'

const median = (numbers: number[]): number => numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? 0

/** A table of the bundled questions: a line for each topic, and one for them all. */
export function topicTable(
  questions: Question[],
  proofs: ProofReport,
  wordsOf: (question: Question) => number,
): string {
  const row = (name: string, of: Question[]) => {
    const ids = [...new Set(of.map(({ id }) => id))]
    const inLanguage = (lang: string) => of.filter((question) => question.lang === lang)
    return [
      name,
      ids.length,
      inLanguage('ru').length,
      inLanguage('en').length,
      ids.filter((id) => proofs[id]).length,
      new Set(of.filter(({ unchecked }) => unchecked !== undefined).map(({ id }) => id)).size,
      ids.reduce((sum, id) => sum + (proofs[id]?.tests ?? 0), 0),
      `${median(inLanguage('ru').map(wordsOf))} / ${median(inLanguage('en').map(wordsOf))}`,
    ].map(String)
  }
  const topics = Map.groupBy(questions, ({ topic }) => topic)
  const rows = [
    ['topic', 'questions', 'ru', 'en', 'proved', 'unchecked', 'tests', 'words ru / en'],
    ...[...topics].map(([topic, of]) => row(topic, of)),
    row('all', questions),
  ]
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((cells) => cells[column]?.length ?? 0))) ?? []
  return rows
    .map((cells) =>
      cells
        .map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)))
        .join('  '),
    )
    .join('\n')
}
