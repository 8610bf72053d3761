import type { Language } from '#domain/question/Question.ts'
import { computed, onScopeDispose, shallowRef, type Ref } from 'vue'
import { chooseVoice } from './chooseVoice.ts'

/** A voice that reads aloud. */
export interface Voice {
  /** Whether the system has a voice of the language. */
  available: Readonly<Ref<boolean>>
  /** Says a text, in the place of one that is being said; as soon as there is a voice to say it with. */
  say(text: string): void
  stop(): void
}

/** The system's own voice of a language. */
export function useVoice(lang: () => Language): Voice {
  const voices = shallowRef(speechSynthesis.getVoices())
  const voice = computed(() => chooseVoice(voices.value, lang()))
  /** What came before the voices did: many systems name them late. */
  let waiting: string | undefined
  let hasSpoken = false

  /** Silences what was said here, and never what another view has begun to say. */
  function stop(): void {
    waiting = undefined
    if (hasSpoken) speechSynthesis.cancel()
    hasSpoken = false
  }
  function say(text: string): void {
    stop()
    if (voice.value === undefined) {
      waiting = text
      return
    }
    const utterance = new SpeechSynthesisUtterance(text.replaceAll('`', ''))
    utterance.voice = voice.value
    utterance.lang = voice.value.lang
    speechSynthesis.speak(utterance)
    hasSpoken = true
  }
  function hear(): void {
    voices.value = speechSynthesis.getVoices()
    if (waiting !== undefined) say(waiting)
  }

  speechSynthesis.addEventListener('voiceschanged', hear)
  onScopeDispose(() => {
    speechSynthesis.removeEventListener('voiceschanged', hear)
    stop()
  })

  return { available: computed(() => voice.value !== undefined), say, stop }
}
