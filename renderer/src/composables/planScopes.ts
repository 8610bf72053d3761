import type { Scope } from '#domain/interview/Interview.ts'

/** A topic and the names of its sections. */
export interface TopicOutline {
  name: string
  sections: string[]
}

export type Choice = 'on' | 'partly' | 'off'

const isChosen = (scopes: Scope[], topic: string, section?: string): boolean =>
  scopes.length === 0 ||
  scopes.some((scope) => scope.topic === topic && (scope.section === undefined || scope.section === section))

/** Whether a plan asks for all of a topic, for some of its sections or for none. */
export function topicChoice(scopes: Scope[], { name, sections }: TopicOutline): Choice {
  if (isChosen(scopes, name)) return 'on'
  return sections.some((section) => isChosen(scopes, name, section)) ? 'partly' : 'off'
}

export const sectionChoice = (scopes: Scope[], topic: string, section: string): Choice =>
  isChosen(scopes, topic, section) ? 'on' : 'off'

/** The shortest way to say it: nothing for everything, the topic alone for all of its sections. */
function shorten(scopes: Scope[], outline: TopicOutline[]): Scope[] {
  const short = outline.flatMap((topic): Scope[] => {
    if (scopes.some((scope) => scope.topic === topic.name && scope.section === undefined)) {
      return [{ topic: topic.name }]
    }
    const chosen = topic.sections.filter((section) =>
      scopes.some((scope) => scope.topic === topic.name && scope.section === section),
    )
    const all = chosen.length > 0 && chosen.length === topic.sections.length
    return all ? [{ topic: topic.name }] : chosen.map((section) => ({ topic: topic.name, section }))
  })
  const everything = outline.every(({ name }) =>
    short.some((scope) => scope.topic === name && !scope.section),
  )
  return everything ? [] : short
}

/** What is left of a plan's scopes in this library; of an empty list, everything. */
export const knownScopes = (scopes: Scope[], outline: TopicOutline[]): Scope[] => shorten(scopes, outline)

const spelledOut = (scopes: Scope[], outline: TopicOutline[]): Scope[] =>
  scopes.length === 0 ? outline.map(({ name }) => ({ topic: name })) : scopes

/** Takes a topic in, or out when all of it is in; the last one stays. */
export function toggleTopic(scopes: Scope[], outline: TopicOutline[], topic: TopicOutline): Scope[] {
  const others = spelledOut(scopes, outline).filter((scope) => scope.topic !== topic.name)
  const taken = topicChoice(scopes, topic) === 'on'
  const left = taken ? others : [...others, { topic: topic.name }]
  return left.length === 0 ? scopes : shorten(left, outline)
}

/** Takes a section in or out; of a topic that is in as a whole, its other sections stay, and so does the last one. */
export function toggleSection(
  scopes: Scope[],
  outline: TopicOutline[],
  topic: TopicOutline,
  section: string,
): Scope[] {
  const others = spelledOut(scopes, outline).filter((scope) => scope.topic !== topic.name)
  const chosen = topic.sections.filter(
    (name) => (name === section) !== (sectionChoice(scopes, topic.name, name) === 'on'),
  )
  const left = [...others, ...chosen.map((name) => ({ topic: topic.name, section: name }))]
  return left.length === 0 ? scopes : shorten(left, outline)
}
