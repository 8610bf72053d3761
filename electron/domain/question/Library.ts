import type { ParsedFile, Pattern } from './ParsedFile.ts'
import type { Problem } from './Problem.ts'
import type { Question } from './Question.ts'
import { questionClaims } from './questionClaims.ts'

/** Everything that was read from one folder. */
export interface Library {
  questions: Question[]
  problems: Problem[]
  /** Groups of words that mean the same. */
  synonyms: string[][]
  files: { file: string; questions: number; pattern: Pattern }[]
}

/** Joins files into a library in the order given; of two questions with one id and language the first stays. */
export function joinFiles(parsed: ParsedFile[]): Omit<Library, 'synonyms'> {
  const claims = questionClaims()
  const claimed = parsed.map((file) => ({ ...file, ...claims.claim(file) }))
  return {
    questions: claimed.flatMap(({ questions }) => questions),
    problems: claimed.flatMap(({ problems }) => problems),
    files: claimed.map(({ file, pattern, questions }) => ({ file, questions: questions.length, pattern })),
  }
}
