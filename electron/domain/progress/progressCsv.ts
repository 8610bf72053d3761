import { csv } from '../calendar/csv.ts'
import type { TopicStanding } from './topicStandings.ts'

/** The columns, in their order. */
export const progressColumns = [
  'topic',
  'section',
  'questions',
  'studied',
  'coverage',
  'recall',
  'readiness',
  'due',
  'weak',
  'shaky',
  'known',
  'lapses',
  'leeches',
  'grades',
] as const
/** What the columns are called. */
export type ProgressHeader = Record<(typeof progressColumns)[number], string>

const percent = (share: number): number => Math.round(100 * share)

/** Where one stands as CSV, a line for each part; coverage, recall and readiness are whole per cent, grades newest first. */
export const progressCsv = (standings: readonly TopicStanding[], header: ProgressHeader): string =>
  csv([
    progressColumns.map((column) => header[column]),
    ...standings.map((part) => [
      part.topic,
      part.section,
      part.total,
      part.studied,
      percent(part.coverage),
      part.recall === undefined ? undefined : percent(part.recall),
      percent(part.readiness),
      part.due,
      part.marks.weak,
      part.marks.shaky,
      part.marks.known,
      part.lapses,
      part.leeches.length,
      part.lastGrades.join(' '),
    ]),
  ])
