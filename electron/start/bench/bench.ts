import { parseArgs } from 'node:util'
import { benchProposals } from './proposals.ts'
import { benchSearch } from './search/benchSearch.ts'
import { splits } from './search/SearchTask.ts'

const benches = ['proposals', 'search'] as const

/** In seconds. */
const defaultLimit = 600

function readOptions() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      documents: { type: 'string' },
      queries: { type: 'string' },
      engine: { type: 'string', multiple: true },
      split: { type: 'string' },
      'limit-seconds': { type: 'string' },
      json: { type: 'boolean' },
    },
  })
  const unknown = positionals.find((name) => !benches.some((bench) => bench === name))
  if (unknown !== undefined)
    throw new Error(`There is no bench "${unknown}"; there are ${benches.join(', ')}`)
  const split = splits.find((name) => name === values.split)
  if (values.split !== undefined && split === undefined)
    throw new Error(`--split is one of ${splits.join(', ')}, not "${values.split}"`)
  const limitSeconds = values['limit-seconds'] === undefined ? defaultLimit : Number(values['limit-seconds'])
  if (!(limitSeconds > 0)) throw new Error('--limit-seconds is a number of seconds')
  // All options are those of the search.
  const named = positionals.length > 0 ? positionals : Object.keys(values).length > 0 ? ['search'] : benches
  return {
    named,
    search: {
      ...(values.documents === undefined ? {} : { documents: values.documents }),
      ...(values.queries === undefined ? {} : { queries: values.queries }),
      ...(values.engine === undefined ? {} : { engines: values.engine }),
      ...(split === undefined ? {} : { split }),
      limitSeconds,
      json: values.json === true,
    },
  }
}

try {
  const { named, search } = readOptions()
  for (const bench of benches) {
    if (!named.includes(bench)) continue
    await (bench === 'search' ? benchSearch(search) : benchProposals())
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
