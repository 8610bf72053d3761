import { readFileSync } from 'node:fs'
import type { EngineFigures } from './EngineFigures.ts'
import { engines } from './engines.ts'
import { measureBuild, measureLoad, measureUse } from './measureEngine.ts'
import type { ProcessOrder } from './runEngine.ts'
import type { SearchTask } from './SearchTask.ts'

// A process of its own for each measurement, so that no engine's heap or compiled code meets another's.
const [order = ''] = process.argv.slice(2)
const { name, measure, documentsFile, queriesFile, cacheFile, seconds }: ProcessOrder = JSON.parse(order)

const documents: Pick<SearchTask, 'documents'> = {
  documents: JSON.parse(readFileSync(documentsFile, 'utf8')),
}
const rest: Omit<SearchTask, 'documents'> = JSON.parse(readFileSync(queriesFile, 'utf8'))
const task: SearchTask = { ...documents, ...rest }
const tell = (figures: Omit<EngineFigures, 'engine'>) => process.send?.(figures)

const { engine } = (await engines[name]?.()) ?? {}
if (engine === undefined) throw new Error(`There is no engine ${name}`)
if (measure === 'build') tell(await measureBuild(engine, task, cacheFile))
else if (measure === 'load') tell(await measureLoad(engine, task, cacheFile))
else await measureUse(engine, task, cacheFile, seconds, tell)
process.disconnect()
