import type { SearchFilters } from '#domain/search/searchRequest.ts'
import { computed, ref, watch } from 'vue'
import { onBeforeRouteLeave, useRoute, useRouter } from 'vue-router'
import { keepEqual } from './keepEqual.ts'
import { readAddress, readText, writeSearch } from './searchFilters.ts'
import { useTypedFilters } from './useTypedFilters.ts'

/** Chromium slows a page down that writes its address at every key. In ms. */
const restBeforeWriting = 300

/**
 * The state of the page of results. Filters that were chosen stand in the address; the text is typed here, with filters
 * of its own that stand above those, and follows into the address when the typing rests, so that going back finds the
 * page as it was left.
 */
export function useSearchPage() {
  const route = useRoute()
  const router = useRouter()
  const text = ref(readText(route.query))
  const caret = ref(text.value.length)
  const typed = useTypedFilters(text, caret)
  const chosen = computed(() => readAddress(route.query))
  const filters = computed<SearchFilters>((before) =>
    keepEqual({ ...chosen.value, ...typed.read.value.filters }, before),
  )
  const isNarrowed = computed(() => Object.keys(filters.value).length > 0)
  /** The text without its filters. */
  const words = computed(() => typed.read.value.text.trim())
  let timer: ReturnType<typeof setTimeout> | undefined
  let written = text.value.trim()

  async function write(next: SearchFilters = chosen.value, opened?: string) {
    clearTimeout(timer)
    written = text.value.trim()
    const id = opened === undefined ? {} : { id: opened }
    await router.replace({ name: 'search', query: { ...writeSearch(text.value, next), ...id } })
  }
  /** Chooses filters: what was typed to the same end gives way. */
  function narrow(change: { [Key in keyof SearchFilters]: SearchFilters[Key] | undefined }) {
    typed.removeNarrowing((field) => field in change)
    const next = Object.entries({ ...chosen.value, ...change }).filter(([, value]) => value !== undefined)
    return write(Object.fromEntries(next))
  }
  function widen() {
    typed.removeAll()
    return write({})
  }

  watch(text, () => {
    clearTimeout(timer)
    timer = setTimeout(() => void write(), restBeforeWriting)
  })
  watch(
    () => readText(route.query),
    (said) => {
      if (route.name !== 'search' || said === written) return
      written = said
      text.value = said
    },
  )
  onBeforeRouteLeave(() => clearTimeout(timer))

  return {
    text,
    caret,
    typed,
    words,
    filters,
    isNarrowed,
    narrow,
    widen,
    /** Notes in the address which result is opened. */
    writeOpened: (key: string) => write(chosen.value, key),
    opened: route.query.id,
  }
}
