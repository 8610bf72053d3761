import { languages, type Language } from '#domain/question/Question.ts'
import { computed } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { useSettings } from '../stores/settings.ts'

const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined

/** What the address says is open: the question beside the list, and what the list is narrowed to. */
export function useOpenPlace() {
  const route = useRoute()
  const router = useRouter()
  const settings = useSettings()

  const id = computed(() => text(route.query['id']))
  const lang = computed<Language>(() => {
    const asked = route.query['lang']
    return languages.find((language) => language === asked) ?? settings.current.contentLanguage
  })
  const topic = computed(() => text(route.query['topic']))
  const section = computed(() => text(route.query['section']))

  /** Opens a question beside the list it is on; `back` leads to the one before. */
  const open = async (question: { id: string; lang: Language }) => {
    if (question.id === id.value && question.lang === lang.value) return
    await router.push({ query: { ...route.query, id: question.id, lang: question.lang } })
  }
  /** The same question in another language: still the same place. */
  const switchLanguage = (language: Language) => {
    void router.replace({ query: { ...route.query, lang: language } })
  }
  /** Leaves the list without an open question. */
  const close = () => {
    const { id: _id, lang: _lang, ...rest } = route.query
    return router.replace({ query: rest })
  }

  return { id, lang, topic, section, open, switchLanguage, close }
}
