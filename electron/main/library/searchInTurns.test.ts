import type { SearchIndex } from '#domain/search/createSearchIndex.ts'
import { expect, test } from 'vitest'
import { searchInTurns } from './searchInTurns.ts'

const request = (text: string) => ({ text, prefer: 'en', limit: 5 }) as const
const answer = { questions: [], questionCount: 0, notes: [], noteCount: 0, searched: [] }

/** An index whose searches take several turns, and fail where nothing is asked for; it tells what it did in which order. */
function slowIndex() {
  const events: string[] = []
  const search: SearchIndex['search'] = function* ({ text }) {
    events.push(`begins ${text}`)
    for (let step = 0; step < 3; step++) {
      const since = performance.now()
      while (performance.now() - since < 5);
      yield
    }
    if (text === '') throw new Error('Nothing was asked for.')
    events.push(`ends ${text}`)
    return answer
  }
  return { events, search: searchInTurns({ search } as SearchIndex) }
}

test('a query is answered before the next is begun, and others have their turns meanwhile', async () => {
  const { events, search } = slowIndex()
  const answers = Promise.all([search(request('oak'), {}), search(request('rose'), {})])
  setImmediate(() => events.push('another turn'))
  expect(await answers).toEqual([answer, answer])
  expect(events).toEqual(['begins oak', 'another turn', 'ends oak', 'begins rose', 'ends rose'])
})

test('a search that fails does not keep the next from its answer', async () => {
  const { events, search } = slowIndex()
  const failing = search(request(''), {})
  const next = search(request('oak'), {})
  await expect(failing).rejects.toThrow('Nothing was asked for.')
  expect(await next).toEqual(answer)
  expect(events).toEqual(['begins ', 'begins oak', 'ends oak'])
})
