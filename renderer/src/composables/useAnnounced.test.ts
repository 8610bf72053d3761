import type { SearchAnswer } from '#domain/search/searchRequest.ts'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { effectScope, nextTick, ref, shallowRef, type EffectScope, type Ref } from 'vue'
import { useAnnounced } from './useAnnounced.ts'

const found = (questionCount: number, reading = false): SearchAnswer => ({
  questions: [],
  questionCount,
  notes: [],
  noteCount: 0,
  searched: [],
  reading,
})

describe('what is said of an answer', () => {
  const answer = shallowRef<SearchAnswer>()
  const pending = ref(false)
  let scope: EffectScope
  let announced: Readonly<Ref<string>>

  const ask = async () => {
    pending.value = true
    await nextTick()
  }
  const receive = async (next: SearchAnswer | undefined) => {
    answer.value = next
    pending.value = false
    await nextTick()
  }

  beforeEach(() => {
    answer.value = undefined
    pending.value = false
    scope = effectScope()
    announced = scope.run(() =>
      useAnnounced(answer, pending, ({ questionCount }) => `found ${questionCount}`),
    )!
  })
  afterEach(() => scope.stop())

  it('stays while the next one is waited for, so that the same is not said again at each key', async () => {
    await ask()
    await receive(found(3))
    expect(announced.value).toBe('found 3')
    await ask()
    expect(announced.value).toBe('found 3')
    await receive(found(2))
    expect(announced.value).toBe('found 2')
  })

  it('is not each count of a library that is being read, but the first and the last', async () => {
    await ask()
    await receive(found(3, true))
    await receive(found(30, true))
    expect(announced.value).toBe('found 3')
    await receive(found(40))
    expect(announced.value).toBe('found 40')
  })

  it('is nothing when nothing is asked any more', async () => {
    await ask()
    await receive(found(3))
    await receive(undefined)
    expect(announced.value).toBe('')
  })
})
