import { nextTick, shallowRef, watch, type Ref } from 'vue'

/** Where the focus belongs once a question is on screen. */
type Arrival = 'page' | 'note'

const wish = shallowRef<{ id: string; at: Arrival }>()

/** Asks that the focus go to a question that is about to be opened, or to the note on it. */
export function arriveAt(id: string, at: Arrival): void {
  wish.value = { id, at }
}

/** Fulfils the wish when its question has come, which may be at once: it was open already. */
export function useArrival(shown: Ref<string | undefined>, go: Record<Arrival, () => unknown>): void {
  watch([shown, wish], async () => {
    if (wish.value === undefined || wish.value.id !== shown.value) return
    const { at } = wish.value
    wish.value = undefined
    await nextTick()
    go[at]()
  })
}
