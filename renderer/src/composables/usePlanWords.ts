import type { InterviewPlan } from '#domain/interview/Interview.ts'
import { useI18n } from 'vue-i18n'
import { useTopicName } from './useTopicName.ts'

/** The values of a plan as the words that its sentence needs, in the right case and number. */
export function usePlanWords() {
  const { t, te } = useI18n()
  const topicName = useTopicName()
  const count = (key: string, n: number) => t(`interview.count.${key}`, { n }, n)
  const list = (parts: string[]) =>
    parts.length < 2
      ? parts.join('')
      : t('interview.list', { most: parts.slice(0, -1).join(', '), last: parts.at(-1) ?? '' })

  const span = (seconds: number): string => {
    if (te(`interview.span.${seconds}`)) return t(`interview.span.${seconds}`)
    return seconds % 60 === 0 ? count('minutes', seconds / 60) : count('seconds', seconds)
  }
  const questions = ({ questions: asked, minutes }: InterviewPlan): string => {
    if (asked !== undefined) return count('questions', asked)
    return t(minutes === undefined ? 'interview.plan.allQuestions' : 'interview.plan.fittingQuestions')
  }
  const scopes = ({ scopes: chosen }: InterviewPlan): string => {
    if (chosen.length === 0) return t('interview.plan.everyTopic')
    const [first] = chosen
    if (chosen.length === 1 && first) {
      if (first.section !== undefined) return t('interview.plan.oneSection', { name: first.section })
      if (te(`interview.on.${first.topic}`)) return t(`interview.on.${first.topic}`)
      return te(`topic.${first.topic}`)
        ? topicName(first.topic)
        : t('interview.plan.oneTopic', { name: first.topic })
    }
    const sections = chosen.filter(({ section }) => section !== undefined).length
    const topics = chosen.length - sections
    return list([
      ...(topics ? [count('onTopics', topics)] : []),
      ...(sections ? [count('onSections', sections)] : []),
    ])
  }
  const levelsLead = ({ levels }: InterviewPlan): string =>
    levels.length === 0 ? '' : t(`interview.plan.levelsLead.${levels.length === 1 ? 'one' : 'many'}`)
  const levels = ({ levels: chosen }: InterviewPlan): string =>
    chosen.length === 0 ? t('interview.plan.anyLevel') : list(chosen.map((level) => t(`level.${level}`)))
  const minutes = ({ minutes: limit }: InterviewPlan): string =>
    limit === undefined ? t('interview.plan.noLimit') : count('minutes', limit)
  const hard = ({ hardSeconds }: InterviewPlan): string =>
    hardSeconds === undefined ? t('planning.hard.none') : span(hardSeconds)

  return { count, span, questions, scopes, levelsLead, levels, minutes, hard }
}
