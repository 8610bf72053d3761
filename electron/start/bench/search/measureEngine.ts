import { seededChance } from '#domain/interview/seededChance.ts'
import { statSync } from 'node:fs'
import { setTimeout } from 'node:timers/promises'
import type { EngineFigures } from './EngineFigures.ts'
import { percentiles } from './percentiles.ts'
import { rankQueries } from './rankQueries.ts'
import { measureRelevance, type Ranking } from './relevance.ts'
import type { SearchEngine } from './SearchEngine.ts'
import type { SearchTask } from './SearchTask.ts'
import { shuffled, typing } from './typing.ts'

const seed = 5
const shown = 20
const strokeCount = 4_000
const replaceCount = 300
const warmingReplaceCount = 100
/** Of the slower engines fewer keystrokes and replacements are measured. */
const mostSeconds = 60

type Figures = Omit<EngineFigures, 'engine'>

/** CPU time of this process so far, in ms. */
function cpuTime(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1_000
}

/** What is alive, in bytes; buffers are part of what V8 calls external. */
function heap(): number {
  // Twice: what is finalised by the first goes with the second.
  globalThis.gc?.()
  globalThis.gc?.()
  const { heapUsed, external } = process.memoryUsage()
  return heapUsed + external
}

/** What is left of reading the documents would be collected at the engine's cost: it goes on in other threads. */
async function collected(): Promise<void> {
  globalThis.gc?.()
  await setTimeout(100)
}

/** The CPU time of each of the calls until time is up, in ms. */
function timeEach<Item>(items: readonly Item[], until: number, call: (item: Item) => void): number[] {
  const times: number[] = []
  for (const item of items) {
    if (performance.now() > until) break
    const started = cpuTime()
    call(item)
    times.push(cpuTime() - started)
  }
  return times
}

const typedTexts = ({ documents, queries }: SearchTask): string[] =>
  queries.length > 0
    ? queries.map(({ query }) => query)
    : shuffled(documents, seededChance(seed))
        .slice(0, strokeCount)
        .map(({ title }) => title)

const relevanceOf = (kinds: ReadonlyMap<string, Ranking[]>): Figures => ({
  relevance: {
    all: measureRelevance([...kinds.values()].flat()),
    kinds: Object.fromEntries([...kinds].map(([kind, rankings]) => [kind, measureRelevance(rankings)])),
  },
})

/** Builds the index from nothing and writes its cache. */
export async function measureBuild(
  engine: SearchEngine,
  task: SearchTask,
  cacheFile: string,
): Promise<Figures> {
  const heapBefore = heap()
  await collected()
  const started = cpuTime()
  const built = await engine.build(task.documents, task.synonyms)
  const build = cpuTime() - started
  const heapBuilt = heap() - heapBefore
  await built.save(cacheFile)
  return {
    build,
    ...(engine.outsideHeap === true ? {} : { heapBuilt }),
    cache: statSync(cacheFile).size,
  }
}

/** Loads the cache and answers once. */
export async function measureLoad(
  engine: SearchEngine,
  task: SearchTask,
  cacheFile: string,
): Promise<Figures> {
  const [query = ''] = typedTexts(task)
  await collected()
  const started = cpuTime()
  const built = await engine.load(cacheFile, task.documents, task.synonyms)
  built.search(query, shown)
  return { load: cpuTime() - started }
}

/**
 * Loads the cache, asks the labelled queries, types and replaces documents.
 * @param seconds how long that may take
 * @param tell is told the figures as they come
 */
export async function measureUse(
  engine: SearchEngine,
  task: SearchTask,
  cacheFile: string,
  seconds: number,
  tell: (figures: Figures) => void,
): Promise<void> {
  const started = performance.now()
  const until = (share: number, most: number) =>
    Math.min(started + seconds * 1_000 * share, performance.now() + most * 1_000)
  const strokes = typing(typedTexts(task), strokeCount, seededChance(seed))
  const heapBefore = heap()
  const built = await engine.load(cacheFile, task.documents, task.synonyms)

  const type = (text: string) => built.search(text, shown)
  timeEach(strokes, until(0.2, mostSeconds / 4), type)
  const keystroke = percentiles(timeEach(strokes, until(0.5, mostSeconds), type))
  tell({
    ...(keystroke === undefined ? {} : { keystroke }),
    ...(engine.outsideHeap === true ? {} : { heapUsed: heap() - heapBefore }),
  })

  if (task.queries.length > 0) {
    const end = until(0.95, seconds)
    const kinds = await rankQueries(engine, built, task, () => performance.now() > end)
    tell(
      kinds === undefined ? { problem: 'its time was up before all queries were asked' } : relevanceOf(kinds),
    )
  }

  if (built.replace === undefined) return
  // Last, for the documents then have other texts.
  const drawn = shuffled(task.documents, seededChance(seed)).slice(0, warmingReplaceCount + replaceCount)
  for (const [place, document] of drawn
    .splice(0, Math.min(warmingReplaceCount, drawn.length >> 1))
    .entries()) {
    const texts = drawn[place % drawn.length]
    if (texts !== undefined) built.replace({ ...texts, id: document.id })
  }
  const replaced = drawn
  const replace = percentiles(
    timeEach([...replaced.entries()], until(1, mostSeconds), ([place, { id }]) => {
      const texts = replaced[(place + 1) % replaced.length]
      if (texts !== undefined) built.replace?.({ ...texts, id })
    }),
  )
  if (replace !== undefined) tell({ replace })
}
