import type { Problem } from './Problem.ts'
import type { Question } from './Question.ts'

/** How a file's questions were told apart: by its front matter, by its headings, or the whole file is one. */
export type Pattern = 'front-matter' | 'headings' | 'file' | 'none'

/** What one markdown file holds. */
export interface ParsedFile {
  file: string
  pattern: Pattern
  questions: Question[]
  problems: Problem[]
}
