import { computed, ref, watch, type Ref } from 'vue'
import { useActiveRow } from './useActiveRow.ts'
import type { useTypedFilters } from './useTypedFilters.ts'

/**
 * The list of filters under the field of the page of results. It opens by typing, never by itself. Where a filter is
 * surely meant it has the keys; else only Tab, and the others stay with the results.
 */
export function useFilterList(typed: ReturnType<typeof useTypedFilters>, query: Ref<string>) {
  const wanted = ref(false)
  const options = computed(() => (wanted.value ? typed.options.value : []))
  const hasKeys = computed(() => options.value.length > 0 && typed.isSure.value)
  const { listId, optionId, active, activeId, walk, restart } = useActiveRow(
    () => options.value.map(({ text }) => ({ key: text })),
    ref(null),
  )

  watch(query, () => {
    wanted.value = true
    restart()
  })
  const hide = () => {
    wanted.value = false
  }

  function take(index: number) {
    const option = options.value[index]
    if (option !== undefined) typed.complete(option)
  }

  /** Does what a key says, and tells whether it was one of the list's. */
  function onKey(event: KeyboardEvent): boolean {
    if (options.value.length === 0) return false
    if (event.key === 'Escape') hide()
    else if (event.key === 'Tab' || (hasKeys.value && event.key === 'Enter')) take(active.value)
    else {
      if (hasKeys.value) walk(event)
      return event.defaultPrevented
    }
    event.preventDefault()
    return true
  }

  return {
    options,
    hasKeys,
    listId,
    optionId,
    active: computed(() => (hasKeys.value ? active.value : undefined)),
    activeId,
    hide,
    take,
    onKey,
  }
}
