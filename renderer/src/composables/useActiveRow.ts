import { computed, nextTick, ref, useId, type Ref } from 'vue'
import { moveActive } from './moveActive.ts'

/** How many rows the keys of pages go. */
const rowsInPage = 6

/** The active row of a list while the focus stays in a field above it: the first, until another is chosen. */
export function useActiveRow(rows: () => { key: string }[], scroller: Readonly<Ref<HTMLElement | null>>) {
  const listId = useId()
  const activeKey = ref<string>()
  const active = computed(() => {
    const index = rows().findIndex((row) => row.key === activeKey.value)
    return Math.max(index, 0)
  })
  const optionId = (index: number) => `${listId}-${index}`
  const activeId = computed(() => (rows().length > 0 ? optionId(active.value) : undefined))

  async function activate(index: number) {
    activeKey.value = rows()[index]?.key
    await nextTick()
    if (index === 0 && scroller.value) scroller.value.scrollTop = 0
    else document.getElementById(optionId(index))?.scrollIntoView({ block: 'nearest' })
  }
  /** Goes where a key leads, if it leads anywhere. */
  function walk(event: KeyboardEvent) {
    const next = moveActive(event.key, active.value, rows().length, rowsInPage)
    if (next === undefined) return
    event.preventDefault()
    void activate(next)
  }
  /** Back to the first row and the top: the list is another one. */
  function restart() {
    activeKey.value = undefined
    if (scroller.value) scroller.value.scrollTop = 0
  }

  return { listId, optionId, activeKey, active, activeId, activate, walk, restart }
}
