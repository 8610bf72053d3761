import { describeProblem } from '#domain/question/Problem.ts'
import { isAnswered } from '#domain/question/Question.ts'
import { parseArgs } from 'node:util'
import { readFolder } from '../main/library/readFolder.ts'

const { values, positionals } = parseArgs({
  options: { json: { type: 'boolean', default: false } },
  allowPositionals: true,
  strict: false,
})
const [folder] = positionals
const unknown = Object.keys(values).filter((name) => name !== 'json')
if (folder === undefined || positionals.length > 1 || unknown.length > 0) {
  console.error('Name one folder: npm run -s library:check -- <folder> [--json]')
  process.exit(2)
}

/** Reads a folder as the app does, without a window, and says what is in it and what is wrong. */
async function check(folder: string, json: boolean): Promise<number> {
  const { questions, problems, files } = await readFolder(folder)
  const said = problems.map((problem) => ({
    file: problem.file,
    line: problem.line,
    message: describeProblem(problem),
  }))
  if (json) {
    const listed = questions.map((question) => {
      const { id, title, topic, lang, level, file, line } = question
      return { id, title, topic, lang, level: level ?? null, file, line, answered: isAnswered(question) }
    })
    console.log(JSON.stringify({ questions: listed, problems: said, files }, null, 2))
  } else {
    for (const { file, questions: count, pattern } of files) console.log(`${file}: ${count} (${pattern})`)
    for (const { file, line, message } of said) console.log(`${file}:${line}: ${message}`)
    const answered = questions.filter(isAnswered).length
    console.log(
      `${questions.length} questions (${answered} with an answer) in ${files.length} files, ${problems.length} problems`,
    )
  }
  return problems.length > 0 ? 1 : 0
}

process.exitCode = await check(folder, values.json === true).catch((error: unknown) => {
  console.error(`${folder} cannot be read: ${error instanceof Error ? error.message : String(error)}`)
  return 2
})
