import { declaredLanguage, guessLanguage } from './fileLanguage.ts'
import { readFrontMatter } from './frontMatter.ts'
import type { ParsedFile } from './ParsedFile.ts'
import type { Question } from './Question.ts'
import { readPlainFile } from './readPlainFile.ts'

/** The first folder of a path names the topic; a file at the top is its own topic. */
function topicOf(file: string): string {
  const [first = file, ...rest] = file.split('/')
  return rest.length > 0 ? first : first.replace(/(\.[a-z]{2})?\.(md|markdown)$/i, '')
}

/**
 * Reads the questions of one markdown file. With front matter of ours the file is one question and its body the
 * answer; any other file is read by its headings, or is one question as a whole. What is wrong with it is in `problems`.
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

  const { problems, ...read } =
    front.kind === 'foreign' ? front : { problems: [], bodyLine: 1, title: undefined, tags: [] }
  return { file, ...readPlainFile({ ...read, source, file, topic: topicOf(file) }), problems }
}
