import { useI18n } from 'vue-i18n'

/** The name of a topic in the language of the interface; a folder that the app does not know keeps its own. */
export function useTopicName(): (topic: string) => string {
  const { t, te } = useI18n()
  return (topic) => (te(`topic.${topic}`) ? t(`topic.${topic}`) : topic)
}

/** What a topic is about, in a line; none is known of a folder's own. */
export function useTopicAbout(): (topic: string) => string | undefined {
  const { t, te } = useI18n()
  return (topic) => (te(`topicAbout.${topic}`) ? t(`topicAbout.${topic}`) : undefined)
}

/** A section as it is named among those of other topics, where several topics have a "Basics". */
export function useSectionName(): (of: { topic: string; section?: string | undefined }) => string {
  const topicName = useTopicName()
  return ({ topic, section }) => [topicName(topic), section].filter(Boolean).join(' · ')
}
