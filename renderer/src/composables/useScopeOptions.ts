import type { InterviewPlan } from '#domain/interview/Interview.ts'
import { useI18n } from 'vue-i18n'
import { sectionChoice, toggleSection, toggleTopic, topicChoice, type TopicOutline } from './planScopes.ts'
import type { PlanOption } from './usePlanOptions.ts'
import { usePlanWords } from './usePlanWords.ts'
import { useTopicName } from './useTopicName.ts'

/** The topics that a plan can be about, or the sections where there is one topic; each says how many fit. */
export function useScopeOptions() {
  const { t } = useI18n()
  const words = usePlanWords()
  const topicName = useTopicName()

  return (
    plan: InterviewPlan,
    outline: TopicOutline[],
    countOf: (topic: string, section?: string) => number,
  ) => {
    const everything: PlanOption = {
      value: '',
      label: t('interview.plan.everyTopicName'),
      checked: plan.scopes.length === 0,
      plan: { ...plan, scopes: [] },
    }
    const [only] = outline
    const single = outline.length === 1 ? only : undefined
    if (single) {
      return [
        everything,
        ...single.sections.map((name): PlanOption => {
          const chosen = plan.scopes.length > 0 && sectionChoice(plan.scopes, single.name, name) === 'on'
          return {
            value: name,
            label: name,
            hint: words.count('questions', countOf(single.name, name)),
            checked: chosen,
            plan: {
              ...plan,
              scopes:
                plan.scopes.length === 0
                  ? [{ topic: single.name, section: name }]
                  : toggleSection(plan.scopes, outline, single, name),
            },
          }
        }),
      ]
    }
    return [
      everything,
      ...outline.map((topic): PlanOption => ({
        value: topic.name,
        label: topicName(topic.name),
        hint: words.count('questions', countOf(topic.name)),
        checked: plan.scopes.length > 0 && topicChoice(plan.scopes, topic) !== 'off',
        plan: {
          ...plan,
          scopes:
            plan.scopes.length === 0 ? [{ topic: topic.name }] : toggleTopic(plan.scopes, outline, topic),
        },
      })),
    ]
  }
}
