import { fork } from 'node:child_process'
import { join } from 'node:path'
import type { EngineFigures } from './EngineFigures.ts'

/** What a process is to measure: of an engine, on what, and in what time. */
export interface ProcessOrder {
  name: string
  measure: 'build' | 'load' | 'use'
  /** Where the documents are, and the rest of the task. */
  documentsFile: string
  queriesFile: string
  cacheFile: string
  seconds: number
}

type Figures = Omit<EngineFigures, 'engine'>

/** In megabytes; the slower engines need it at 100,000 documents. */
const heapLimit = 8_192
/** Short measurements are made so often, and the middle one counts. */
const rounds = 3
/** In ms; what takes longer is measured once. */
const short = 6_000

/** Runs one measurement in a process of its own and returns what it told before it ended, or its time did. */
function measureApart(order: ProcessOrder): Promise<Figures> {
  return new Promise((settle) => {
    const child = fork(join(import.meta.dirname, 'engineProcess.ts'), [JSON.stringify(order)], {
      execArgv: ['--expose-gc', '--no-warnings', `--max-old-space-size=${heapLimit}`],
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
      serialization: 'advanced',
    })
    let figures: Figures = {}
    let complaint = ''
    let late = false
    const timer = setTimeout(() => {
      late = true
      child.kill('SIGKILL')
    }, order.seconds * 1_000)
    child.on('message', (told: Figures) => (figures = { ...figures, ...told }))
    child.stderr?.on('data', (data: Buffer) => (complaint = `${complaint}${data.toString()}`.slice(-4_000)))
    child.on('close', (code) => {
      clearTimeout(timer)
      const said =
        complaint.split('\n').find((line) => /error/i.test(line)) ?? `it ended with ${String(code)}`
      const problem = late ? 'its time was up' : said.trim()
      settle(code === 0 ? figures : { ...figures, problem: `${order.measure}: ${problem}` })
    })
  })
}

const middle = (values: readonly number[]): number | undefined =>
  values.toSorted((one, other) => one - other)[values.length >> 1]

/**
 * Measures an engine: how it builds, how it loads, and how it answers.
 * @param seconds how long all of that may take
 */
export async function runEngine(
  order: Omit<ProcessOrder, 'measure' | 'seconds'>,
  seconds: number,
): Promise<EngineFigures> {
  const started = performance.now()
  const measure = (what: ProcessOrder['measure']) =>
    measureApart({
      ...order,
      measure: what,
      seconds: Math.max(1, seconds - (performance.now() - started) / 1_000),
    })

  async function repeat(what: 'build' | 'load'): Promise<Figures> {
    const first = await measure(what)
    const taken = [first[what]]
    while (first.problem === undefined && taken.length < rounds && (first[what] ?? short) < short)
      taken.push((await measure(what))[what])
    const time = middle(taken.filter((value) => value !== undefined))
    return time === undefined ? first : { ...first, [what]: time }
  }

  let figures: EngineFigures = { engine: order.name }
  for (const step of [() => repeat('build'), () => repeat('load'), () => measure('use')]) {
    figures = { ...figures, ...(await step()) }
    if (figures.problem !== undefined) break
  }
  return figures
}
