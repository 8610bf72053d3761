import type { AskedQuestion, Interview } from '#domain/interview/Interview.ts'
import { phaseAfter } from '#domain/interview/phaseAfter.ts'
import { computed } from 'vue'
import { useI18n } from 'vue-i18n'
import { usePlanWords } from './usePlanWords.ts'
import { useSectionName } from './useSectionName.ts'
import { useTopicName } from './useTopicName.ts'

/** What an interview that is being sat is called, where its steps lead, and what finishing it means. */
export function useSittingWords(interview: () => Interview | undefined) {
  const { t } = useI18n()
  const plan = usePlanWords()
  const topicName = useTopicName()
  const sectionName = useSectionName()

  const question = computed(() => interview()?.questions[interview()?.current ?? 0])
  const count = (...outcomes: AskedQuestion['outcome'][]) =>
    interview()?.questions.filter(({ outcome }) => outcomes.includes(outcome)).length ?? 0

  const about = computed(() => {
    const asked = interview()?.plan
    if (!asked) return ''
    const topics = [...new Set(asked.scopes.map(({ topic }) => topicName(topic)))]
    return [...topics.slice(0, 2), ...(asked.levels.length ? [plan.levels(asked)] : [])].join(', ')
  })
  const place = computed(() => (question.value ? sectionName(question.value) : ''))
  const closed = computed(() => {
    const { phase, plan } = interview() ?? {}
    return t(`sitting.closed.${phase === 'followUp' ? 'followUp' : (plan?.mode ?? 'coach')}`)
  })

  /** Where an answer that is looked over leads to; without a grade, as if it had the lowest. */
  const ahead = computed(() => {
    const now = interview()
    if (now?.phase === 'revealed')
      return question.value?.grade === undefined
        ? phaseAfter(now, { type: 'grade', grade: 1 }, { type: 'next' })
        : phaseAfter(now, { type: 'next' })
    if (now?.phase !== 'followUpRevealed') return undefined
    return question.value?.followUps[now.followUp ?? 0]?.state === undefined
      ? phaseAfter(now, { type: 'judge', state: 'missed' }, { type: 'next' })
      : phaseAfter(now, { type: 'next' })
  })
  const next = computed(() => {
    if (ahead.value === 'finished') return t('interview.revealed.toReport')
    const toFollowUps = ahead.value === 'followUp' && interview()?.phase === 'revealed'
    return t(toFollowUps ? 'sitting.followUp.toFollowUps' : 'interview.revealed.next')
  })

  function finishingText({ plan, phase, questions }: Interview): string[] {
    if (plan.mode === 'coach' || phase === 'answering')
      return [t('interview.now.finishText', { answered: count('answered'), of: questions.length })]
    const hasGrade = phase === 'revealed' && question.value?.grade !== undefined
    const left = count('given') - (hasGrade ? 1 : 0)
    return [
      t('sitting.finish.reviewedText', { reviewed: count('answered'), given: count('answered', 'given') }),
      ...(left > 0 ? [t('sitting.finish.notReviewed', { n: left }, left)] : []),
    ]
  }
  /** The dialog before the end, or before the answers of an exam are looked over. */
  const finishing = computed(() => {
    const now = interview()
    if (now && now.phase === 'answering' && phaseAfter(now, { type: 'finish' }) !== 'finished')
      return {
        title: t('sitting.finish.toReviewTitle'),
        text: [
          t('sitting.finish.toReviewText', { given: count('given'), of: now.questions.length }),
          ...(question.value?.answer.trim() ? [t('sitting.finish.notLocked')] : []),
        ].join(' '),
        yes: t('sitting.finish.toReviewYes'),
      }
    const isUngraded = now?.phase === 'revealed' && question.value?.grade === undefined
    return {
      title: t('interview.now.finishTitle'),
      text: [
        ...(isUngraded ? [t('interview.now.finishUngraded')] : []),
        ...(now ? finishingText(now) : []),
      ].join(' '),
      yes: t('interview.now.finishYes'),
    }
  })

  return { about, place, closed, next, finishing }
}
