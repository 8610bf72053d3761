import { describeProblem } from '#domain/question/Problem.ts'
import type { Question } from '#domain/question/Question.ts'
import { readingOrder } from '#domain/question/readingOrder.ts'
import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { readFolder } from '../../main/library/readFolder.ts'
import { findFaults, type Fault } from './findFaults.ts'
import { readAnswer } from './readAnswer.ts'
import { recordProved } from './recordProved.ts'
import { runProofs, type ProofReport } from './runProofs.ts'
import { topicTable } from './topicTable.ts'

const content = resolve(import.meta.dirname, '../../../content')

/** Every file of the bundled questions and their checks, but for what is hidden or made. */
const listFiles = (under = ''): string[] =>
  readdirSync(join(content, under), { withFileTypes: true }).flatMap((entry) => {
    if (entry.name.startsWith('.') || entry.name === '__pycache__') return []
    const path = under === '' ? entry.name : `${under}/${entry.name}`
    return entry.isDirectory() ? listFiles(path) : [path]
  })

function checkSpelling(): boolean {
  const args = ['lint', '--no-progress', '--no-summary', '--config', 'cspell.json', '**/*.md']
  return spawnSync('cspell', args, { cwd: content, stdio: 'inherit' }).status === 0
}

/** Writes into each entry what it was proved on; returns the entries in which something else stood. */
function writeRecords(questions: Question[], proofs: ProofReport): Question[] {
  return questions.filter(({ id, file }) => {
    const path = join(content, file)
    const text = readFileSync(path, 'utf8')
    const recorded = recordProved(text, proofs[id]?.provedOn ?? [])
    if (recorded === text) return false
    writeFileSync(path, recorded)
    return true
  })
}

/** `npm run content:check`: form, spelling and proofs of the bundled questions. */
async function checkContent(): Promise<boolean> {
  const library = await readFolder(content)
  const questions = readingOrder(library.questions)
  const faults: Fault[] = [
    ...library.problems.map((problem) => ({
      file: `${problem.file}:${problem.line}`,
      message: describeProblem(problem),
    })),
    ...findFaults(questions, new Set(listFiles())),
  ]
  for (const { file, message } of faults) console.error(`content/${file}: ${message}`)

  const spelled = checkSpelling()
  const run = runProofs(join(content, 'checks'))
  if (run === undefined) return false

  // What failed today was proved once: its record is kept until it is known whether the claim or the proof is wrong.
  const changed = run.allHeld ? writeRecords(questions, run.proofs) : []

  console.log(`\n${topicTable(questions, run.proofs, ({ answer }) => readAnswer(answer).words)}\n`)
  if (changed.length > 0)
    console.error(`${changed.length} records of what was proved were out of date and have been written: commit them.`)
  if (faults.length > 0) console.error(`${faults.length} faults of form.`)
  if (!spelled) console.error('Words that no dictionary knows: correct them, or add them to content/words.txt.')
  if (!run.allHeld) console.error('A proof has failed.')
  return faults.length === 0 && spelled && run.allHeld && changed.length === 0
}

process.exitCode = (await checkContent()) ? 0 : 1
