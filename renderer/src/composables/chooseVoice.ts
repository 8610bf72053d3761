import type { Language } from '#domain/question/Question.ts'

/** What a voice is chosen by. */
export type VoiceFacts = Pick<SpeechSynthesisVoice, 'lang' | 'localService' | 'default'>

/**
 * The system's own voice of a language, the preferred one first; undefined where it has none. Voices that speak over
 * the network are passed over.
 */
export function chooseVoice<Voice extends VoiceFacts>(
  voices: readonly Voice[],
  language: Language,
): Voice | undefined {
  // Most systems write ru-RU, some ru_RU.
  const spoken = voices.filter(
    ({ lang, localService }) => localService && lang.toLowerCase().split(/[-_]/)[0] === language,
  )
  return spoken.find((voice) => voice.default) ?? spoken[0]
}
