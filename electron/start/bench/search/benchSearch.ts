import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { cpus, tmpdir, totalmem } from 'node:os'
import { join } from 'node:path'
import { answerableQueries } from './answerableQueries.ts'
import { bankTask } from './bankTask.ts'
import { costs, ratioToBestPeer, relevanceBy } from './compareEngines.ts'
import type { EngineFigures } from './EngineFigures.ts'
import { engines } from './engines.ts'
import { readTask } from './readTask.ts'
import { runEngine } from './runEngine.ts'
import type { SearchReport } from './SearchReport.ts'
import type { LabelledQuery, SearchTask } from './SearchTask.ts'
import { tabulate } from './tabulate.ts'

/** What to measure. */
export interface SearchBenchOptions {
  /** The documents of a file; the bundled questions where none is given. */
  documents?: string
  queries?: string
  /** All where none is named. */
  engines?: readonly string[]
  split?: NonNullable<LabelledQuery['split']>
  /** How long each engine may take. */
  limitSeconds: number
  /** For machines. */
  json: boolean
}

async function readGiven({ documents, queries, split }: SearchBenchOptions): Promise<SearchTask> {
  if (documents === undefined && queries !== undefined)
    throw new Error('--queries are asked of --documents, which are not given')
  const task = documents === undefined ? await bankTask() : await readTask(documents, queries)
  if (split === undefined) return task
  const kept = task.queries.filter((query) => query.split === split)
  if (kept.length === 0) throw new Error(`No query is of the split ${split}`)
  return { ...task, queries: kept }
}

function machine(): string {
  const [first] = cpus()
  const memory = Math.round(totalmem() / 2 ** 30)
  return `${first?.model ?? 'unknown processor'}, ${cpus().length} cores, ${memory} GB, Node ${process.version}`
}

function describe(task: SearchTask): Omit<SearchReport, 'engines'> {
  const { documents } = task
  const bytes = (text: string) => Buffer.byteLength(text)
  const kinds = Map.groupBy(answerableQueries(task), ({ kind }) => kind)
  return {
    date: new Date().toISOString().slice(0, 10),
    machine: machine(),
    documents: {
      count: documents.length,
      bytes: documents.reduce(
        (sum, { title, section, body }) => sum + bytes(title) + bytes(section) + bytes(body),
        0,
      ),
    },
    queries: Object.fromEntries([...kinds].map(([kind, { length }]) => [kind, length])),
  }
}

/** The ratios of ours to the best peer by the names of the figures. */
function ratios(report: SearchReport): Record<string, Record<string, number>> {
  const kinds = Object.keys(report.queries)
  const groups = {
    costs,
    mrr: relevanceBy('mrr', kinds),
    recall: relevanceBy('recall', kinds),
    ndcg: relevanceBy('ndcg', kinds),
  }
  return Object.fromEntries(
    Object.entries(groups).map(([group, measures]) => [
      group,
      Object.fromEntries(
        measures.flatMap((measure) => {
          const ratio = ratioToBestPeer(report.engines, measure)
          return ratio === undefined ? [] : [[measure.name, ratio]]
        }),
      ),
    ]),
  )
}

/**
 * Measures engines one after another on the same documents and prints the figures.
 * @throws when there is nothing to measure, or a file is not as it should be
 */
export async function benchSearch(options: SearchBenchOptions): Promise<void> {
  const names = options.engines ?? Object.keys(engines)
  const unknown = names.find((name) => !Object.hasOwn(engines, name))
  if (unknown !== undefined)
    throw new Error(`There is no engine "${unknown}"; there are ${Object.keys(engines).join(', ')}`)
  const task = await readGiven(options)
  const { documents, ...rest } = task
  const lost = task.queries.length - answerableQueries(task).length
  if (lost > 0)
    console.error(`Of ${lost} queries no answer is among the documents: they are typed, not judged`)
  const folder = await mkdtemp(join(tmpdir(), 'sobes-bench-'))
  try {
    const documentsFile = join(folder, 'documents.json')
    const queriesFile = join(folder, 'queries.json')
    await writeFile(documentsFile, JSON.stringify(documents))
    await writeFile(queriesFile, JSON.stringify(rest))
    const measured: EngineFigures[] = []
    for (const name of names) {
      console.error(`${name}…`)
      const cacheFile = join(folder, `${name}.cache`)
      measured.push(await runEngine({ name, documentsFile, queriesFile, cacheFile }, options.limitSeconds))
      await rm(cacheFile, { force: true })
    }
    const report: SearchReport = { ...describe(task), engines: measured }
    console.log(
      options.json ? JSON.stringify({ ...report, ratios: ratios(report) }, undefined, 2) : tabulate(report),
    )
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
