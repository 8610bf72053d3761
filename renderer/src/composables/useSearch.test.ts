import type { SearchAnswer, SearchRequest } from '#domain/search/searchRequest.ts'
import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { effectScope, nextTick, ref, type EffectScope } from 'vue'

const asked: { text: string; answer: (found: SearchAnswer) => void }[] = []
const search = (request: SearchRequest) =>
  new Promise<SearchAnswer>((resolve) => {
    asked.push({ text: request.text, answer: resolve })
  })
let readOn = () => {}
const onReadingProgress = (listener: () => void) => {
  readOn = listener
  return () => {}
}
vi.stubGlobal('window', { study: { search, onReadingProgress } })
const { restBeforeAsking, restWhileReading, useSearch } = await import('./useSearch.ts')
const { useNotes } = await import('../stores/notes.ts')

const found = (questionCount: number, reading = false): SearchAnswer => ({
  questions: [],
  questionCount,
  notes: [],
  noteCount: 0,
  searched: [],
  reading,
})

describe('searching as one types', () => {
  const text = ref('')
  let scope: EffectScope
  let searching: ReturnType<typeof useSearch>

  const type = async (typed: string) => {
    text.value = typed
    await nextTick()
  }
  const rest = () => vi.advanceTimersByTimeAsync(restBeforeAsking)

  beforeEach(() => {
    vi.useFakeTimers()
    setActivePinia(createPinia())
    asked.length = 0
    text.value = ''
    scope = effectScope()
    searching = scope.run(() =>
      useSearch(() => (text.value === '' ? undefined : { text: text.value, prefer: 'ru', limit: 20 })),
    )!
  })
  afterEach(() => {
    scope.stop()
    vi.useRealTimers()
  })

  it('asks nothing until there is something to ask', async () => {
    await rest()
    expect(asked).toEqual([])
    expect(searching.pending.value).toBe(false)
  })

  it('waits at most 30 ms, and asks once for a burst of keys', async () => {
    expect(restBeforeAsking).toBeLessThanOrEqual(30)
    await type('m')
    await type('mi')
    await type('mig')
    await rest()
    expect(asked.map((one) => one.text)).toEqual(['mig'])
  })

  it('drops an answer that comes after a newer one', async () => {
    await type('old')
    await rest()
    await type('new')
    await rest()
    asked[1]?.answer(found(2))
    await nextTick()
    asked[0]?.answer(found(1))
    await nextTick()
    expect(searching.answer.value?.questionCount).toBe(2)
    expect(searching.pending.value).toBe(false)
  })

  it('drops a late answer while the newer one is still awaited', async () => {
    await type('old')
    await rest()
    await type('new')
    asked[0]?.answer(found(1))
    await rest()
    expect(searching.answer.value).toBeUndefined()
    expect(searching.pending.value).toBe(true)
  })

  it('has no answer once the query is cleared, not even a late one', async () => {
    await type('old')
    await rest()
    await type('')
    asked[0]?.answer(found(1))
    await nextTick()
    expect(searching.answer.value).toBeUndefined()
    expect(searching.pending.value).toBe(false)
  })

  it('keeps the last answer in view until the next one has come', async () => {
    await type('mig')
    await rest()
    asked[0]?.answer(found(3))
    await nextTick()
    await type('migr')
    await rest()
    expect(searching.answer.value?.questionCount).toBe(3)
    expect(searching.pending.value).toBe(true)
  })

  it('asks again when a note was written', async () => {
    await type('mig')
    await rest()
    useNotes().all = { 'django/a': { text: 'migrate', at: 1 } }
    await nextTick()
    await rest()
    expect(asked.map((one) => one.text)).toEqual(['mig', 'mig'])
  })

  it('asks again, unnoticed and not too often, while the library is being read', async () => {
    await type('mig')
    await rest()
    asked[0]?.answer(found(1, true))
    await nextTick()
    readOn()
    readOn()
    expect(asked).toHaveLength(2)
    expect(searching.pending.value).toBe(false)
    asked[1]?.answer(found(2, true))
    await vi.advanceTimersByTimeAsync(restWhileReading)
    expect(searching.answer.value?.questionCount).toBe(2)
    expect(asked).toHaveLength(3)
    asked[2]?.answer(found(3))
    await vi.advanceTimersByTimeAsync(restWhileReading)
    readOn()
    expect(searching.answer.value?.questionCount).toBe(3)
    expect(asked).toHaveLength(3)
  })
})
