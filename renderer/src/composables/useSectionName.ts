import { useTopicName } from './useTopicName.ts'

/** A section as it is named among those of other topics, where several topics have a "Basics". */
export function useSectionName(): (of: { topic: string; section?: string | undefined }) => string {
  const topicName = useTopicName()
  return ({ topic, section }) => [topicName(topic), section].filter(Boolean).join(' · ')
}
