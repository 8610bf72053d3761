import { declaredLanguage, guessLanguage } from './fileLanguage.ts'
import { readFrontMatter } from './frontMatter.ts'
import type { Problem } from './Problem.ts'
import type { Question } from './Question.ts'
import { readHeadings } from './readHeadings.ts'

/** How a file's questions were told apart. */
export type Pattern = 'front-matter' | 'headings' | 'none'

/** What one markdown file holds. */
export interface ParsedFile {
  file: string
  pattern: Pattern
  questions: Question[]
  problems: Problem[]
}

/** The first folder of a path names the topic; a file at the top is its own topic. */
function topicOf(file: string): string {
  const [first = file, ...rest] = file.split('/')
  return rest.length > 0 ? first : first.replace(/(\.[a-z]{2})?\.(md|markdown)$/i, '')
}

/**
 * Reads the questions of one markdown file. With front matter of ours the file is one question and its body the
 * answer; any other file is read by its headings. What is wrong with it is in `problems`.
 * @param file path within the library, with forward slashes
 * @throws RangeError when its quotes or lists are nested too deep for the stack
 */
export function parseQuestions(file: string, text: string): ParsedFile {
  const source = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n')
  const front = readFrontMatter(source, file)
  if (front.kind === 'broken')
    return { file, pattern: 'front-matter', questions: [], problems: front.problems }

  if (front.kind === 'question') {
    const { lang, asks, ...fields } = front.fields
    const answer = source
      .split('\n')
      .slice(front.bodyLine - 1)
      .join('\n')
      .trim()
    const question: Question = {
      ...fields,
      aliases: asks === undefined ? fields.aliases : [asks, ...fields.aliases],
      lang: lang ?? declaredLanguage(file) ?? guessLanguage(`${fields.title}\n${answer}`),
      topic: fields.id.includes('/') ? fields.id.slice(0, fields.id.indexOf('/')) : topicOf(file),
      answer,
      file,
      line: 1,
    }
    return { file, pattern: 'front-matter', questions: [question], problems: [] }
  }

  const { problems, bodyLine } = front.kind === 'foreign' ? front : { problems: [], bodyLine: 1 }
  const questions = readHeadings({ source, file, bodyLine, topic: topicOf(file) })
  return { file, pattern: questions.length > 0 ? 'headings' : 'none', questions, problems }
}
