import type { Language } from '#domain/question/Question.ts'
import { createI18n } from 'vue-i18n'

interface Messages {
  [key: string]: string | Messages
}

/** Joins the files of one language: each brings one key of its own, the area it belongs to. */
const join = (files: Record<string, Messages>): Messages => Object.assign({}, ...Object.values(files))

/** Russian has three forms: 1 вопрос, 2 вопроса, 5 вопросов. With four given, the first is for none. */
function russianForm(count: number, forms: number): number {
  const shift = forms > 3 ? 1 : 0
  if (count === 0 && shift) return 0
  const category = new Intl.PluralRules('ru').select(count)
  return shift + (category === 'one' ? 0 : category === 'few' ? 1 : 2)
}

/** A day, with its weekday where days are listed, and a moment, as they are told in a sentence. */
const dates = {
  day: { day: 'numeric', month: 'long' },
  listed: { weekday: 'short', day: 'numeric', month: 'long' },
  moment: { day: 'numeric', month: 'long', hour: 'numeric', minute: '2-digit', hourCycle: 'h23' },
} as const

export const i18n = createI18n<false>({
  legacy: false,
  locale: 'en',
  fallbackLocale: 'en',
  pluralRules: { ru: russianForm },
  datetimeFormats: { ru: dates, en: dates },
  messages: {
    ru: join(import.meta.glob<Messages>('./ru/*.json', { eager: true, import: 'default' })),
    en: join(import.meta.glob<Messages>('./en/*.json', { eager: true, import: 'default' })),
  },
})

/** Switches the interface, and tells assistive technology which language it reads. */
export function speak(language: Language): void {
  i18n.global.locale.value = language
  document.documentElement.lang = language
}
