import { useI18n } from 'vue-i18n'

/** The name of a topic in the language of the interface; a folder that the app does not know keeps its own. */
export function useTopicName(): (topic: string) => string {
  const { t, te } = useI18n()
  return (topic) => (te(`topic.${topic}`) ? t(`topic.${topic}`) : topic)
}
