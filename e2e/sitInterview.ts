import type { Confidence, Grade, Interview, InterviewPlan } from '#domain/interview/Interview.ts'
import { samplePlan } from '#domain/interview/sampleInterview.ts'
import type { Page } from '@playwright/test'
import { askStudy } from './askStudy.ts'

/** An answer of a sitting: what is typed, how sure, how right, how clear; `skipped` leaves the question. */
export type Sitting = { text?: string; confidence: Confidence; grade: Grade; clarity?: Grade } | 'skipped'

/** Sits a whole interview without any screen: of a good answer every key point is named, of another the first. */
export async function sitInterview(
  page: Page,
  sittings: readonly Sitting[],
  changes: Partial<InterviewPlan> = {},
): Promise<Interview> {
  const plan = samplePlan({ lang: 'ru', questions: sittings.length, ...changes })
  let { interview } = await askStudy(page, 'startInterview', plan)
  const send = async (event: Parameters<typeof askStudy<'applyToInterview'>>[2]) => {
    ;({ interview } = await askStudy(page, 'applyToInterview', event))
  }
  for (const sitting of sittings) {
    if (sitting === 'skipped') {
      await send({ type: 'skip' })
      continue
    }
    const { text = 'Ответ', confidence, grade, clarity } = sitting
    await send({ type: 'write', answer: text })
    await send({ type: 'rate', confidence })
    await send({ type: 'reveal' })
    const points = interview.questions[interview.current]?.keyPoints.length ?? 0
    for (let point = 0; point < (grade >= 3 ? points : Math.min(1, points)); point += 1)
      await send({ type: 'mark', point, state: 'hit' })
    await send({ type: 'grade', grade })
    if (clarity !== undefined) await send({ type: 'clarity', clarity })
    await send({ type: 'next' })
    if (interview.phase === 'followUp') await send({ type: 'skip' })
  }
  return interview
}
