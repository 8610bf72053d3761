import { defineStore } from 'pinia'
import { shallowRef } from 'vue'

interface Toast {
  text: string
  /** One thing that can be done about it. */
  action?: { label: string; run: () => void }
}

/** The one message at the foot of the window; a newer one takes its place. */
export const useToast = defineStore('toast', () => {
  const current = shallowRef<Toast>()
  const show = (toast: Toast) => {
    current.value = toast
  }
  const dismiss = () => {
    current.value = undefined
  }
  return { current, show, dismiss }
})
