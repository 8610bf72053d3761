import type { Scope } from '#domain/interview/Interview.ts'

/** How many questions there are in each part of a library. */
export interface PartCounts {
  /** The names of the topics and of their sections, in the order they first come. */
  outline: { name: string; sections: string[] }[]
  of: (topic: string, section?: string) => number
}

/** Counts questions by their parts in one walk: there may be 100,000 of them, in 1,000 sections. */
export function countParts(questions: readonly Scope[]): PartCounts {
  const topics = new Map<string, { count: number; sections: Map<string, number> }>()
  for (const { topic: name, section } of questions) {
    const topic = topics.get(name) ?? { count: 0, sections: new Map<string, number>() }
    topics.set(name, topic)
    topic.count += 1
    if (section !== undefined) topic.sections.set(section, (topic.sections.get(section) ?? 0) + 1)
  }
  return {
    outline: [...topics].map(([name, { sections }]) => ({ name, sections: [...sections.keys()] })),
    of(topic, section) {
      const counted = topics.get(topic)
      return (section === undefined ? counted?.count : counted?.sections.get(section)) ?? 0
    },
  }
}
