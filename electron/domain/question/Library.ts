import type { ParsedFile, Pattern } from './ParsedFile.ts'
import type { Problem } from './Problem.ts'
import type { Question } from './Question.ts'

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
  const seen = new Map<string, Question>()
  const problems: Problem[] = []
  const files = parsed.map(({ file, pattern, questions, problems: faults }) => {
    problems.push(...faults)
    const fresh = questions.filter((question) => {
      const key = `${question.lang} ${question.id}`
      const earlier = seen.get(key)
      if (earlier === undefined) return seen.set(key, question)
      const detail = `${question.id} (${earlier.file}:${earlier.line})`
      problems.push({ file, line: question.line, code: 'id-repeated', detail })
      return false
    })
    return { file, questions: fresh.length, pattern }
  })
  return { questions: [...seen.values()], problems, files }
}
