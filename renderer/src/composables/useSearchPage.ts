import { computed, ref, watch } from 'vue'
import { onBeforeRouteLeave, useRoute, useRouter } from 'vue-router'
import { readFilters, readText, writeSearch, type SearchFilters } from './searchFilters.ts'

/** Chromium slows a page down that writes its address at every key. In ms. */
const restBeforeWriting = 300

/**
 * The state of the page of results. Filters stand in the address; the text is typed here and follows into the address
 * when the typing rests, so that going back finds the page as it was left.
 */
export function useSearchPage() {
  const route = useRoute()
  const router = useRouter()
  const text = ref(readText(route.query))
  const filters = computed(() => readFilters(route.query))
  const isNarrowed = computed(() => Object.keys(filters.value).length > 0)
  let timer: ReturnType<typeof setTimeout> | undefined
  let written = text.value.trim()

  async function write(next: SearchFilters = filters.value, opened?: string) {
    clearTimeout(timer)
    written = text.value.trim()
    const id = opened === undefined ? {} : { id: opened }
    await router.replace({ name: 'search', query: { ...writeSearch(text.value, next), ...id } })
  }
  const narrow = (change: { [Key in keyof SearchFilters]: SearchFilters[Key] | undefined }) => {
    const next = Object.entries({ ...filters.value, ...change }).filter(([, value]) => value !== undefined)
    return write(Object.fromEntries(next))
  }
  const widen = () => write({})

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

  return { text, filters, isNarrowed, narrow, widen, write, opened: route.query.id }
}
