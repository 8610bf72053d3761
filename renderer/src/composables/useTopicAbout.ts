import { useI18n } from 'vue-i18n'

/** What a topic is about, in a line; none is known of a folder's own. */
export function useTopicAbout(): (topic: string) => string | undefined {
  const { t, te } = useI18n()
  return (topic) => (te(`topicAbout.${topic}`) ? t(`topicAbout.${topic}`) : undefined)
}
