import type { SearchAnswer } from '#domain/search/searchRequest.ts'
import { ref, watch, type Ref } from 'vue'

/**
 * What is said aloud of an answer: once for each that was waited for, not at every key, and of a library that is still
 * being read not each count that grows.
 */
export function useAnnounced(
  answer: Readonly<Ref<SearchAnswer | undefined>>,
  pending: Readonly<Ref<boolean>>,
  say: (answer: SearchAnswer) => string,
): Readonly<Ref<string>> {
  const announced = ref('')
  watch(
    [pending, () => answer.value?.reading],
    ([waits]) => {
      if (!waits) announced.value = answer.value ? say(answer.value) : ''
    },
    { immediate: true },
  )
  return announced
}
