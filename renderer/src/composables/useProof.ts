import type { Proof, QuestionPage } from '#api/studyApi.ts'
import { computed, ref, shallowRef, watch, type Ref } from 'vue'
import { study } from '../api.ts'

/** The proof of the question that is being read, fetched when it is asked for. */
export function useProof(page: Ref<QuestionPage | undefined>) {
  const open = ref(false)
  const proof = shallowRef<Proof>()
  const provedOn = computed(() => page.value?.proved.join(', ') ?? '')
  watch(page, () => {
    open.value = false
  })
  async function show() {
    const id = page.value?.id
    if (id === undefined) return
    const found = await study.getProof(id)
    if (page.value?.id !== id) return
    proof.value = found
    open.value = true
  }
  return { open, proof, provedOn, show }
}
