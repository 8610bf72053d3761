import { dayName } from '#domain/calendar/dayName.ts'
import { dayOfMoment } from '#domain/calendar/dayOfMoment.ts'
import { applyEvent } from '#domain/interview/applyEvent.ts'
import type { Confidence, Grade, Interview, InterviewEvent, PointState } from '#domain/interview/Interview.ts'
import type { Language } from '#domain/question/Question.ts'
import type { Rating } from '#domain/review/ReviewEntry.ts'
import type { Strength } from '#domain/userData/bookmarks.ts'
import type { Page } from '@playwright/test'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { askStudy } from '../askStudy.ts'
import { keepStudy, ratingLog } from '../keepStudy.ts'

const second = 1000
const day = 24 * 3600 * second

const strengths: Record<string, Strength> = {
  'django/project-structure': 'known',
  'django/mvt-architecture': 'known',
  'django/queryset': 'known',
  'django/queryset-laziness': 'shaky',
  'django/n-plus-1': 'shaky',
  'django/f-expressions': 'weak',
  'django/select-related-vs-prefetch-related': 'shaky',
  'django/signals': 'weak',
  'django/csrf': 'weak',
  'django/model-meta': 'known',
  'django/caching': 'weak',
}

const notes = {
  ru: 'На прошлом собеседовании забыл про to_attr. Фраза: «to_attr кладёт список, дальше новых запросов не будет».',
  en: 'Forgot to_attr last time. Say it like this: “to_attr leaves a list behind, and no new queries come after that”.',
} as const

/** What was answered to the two questions whose answers the pictures show; the others are not written in full. */
const texts: Record<Language, Record<string, string>> = {
  ru: {
    'django/orm-pros-cons':
      'ORM всегда строит лучший запрос, чем человек, а оконные функции и CTE закрывает сырой SQL.',
    'django/request-response-lifecycle':
      'Сервер зовёт WSGI- или ASGI-приложение, handler создаёт HttpRequest. Запрос идёт через middleware сверху вниз, потом URL resolver находит view. Ответ возвращается через middleware снизу вверх, а',
  },
  en: {
    'django/orm-pros-cons':
      'The ORM always writes a better query than a person, and raw SQL covers window functions and CTEs.',
    'django/request-response-lifecycle':
      'The server calls the WSGI or ASGI application, and the handler makes an HttpRequest. It passes the middleware from top to bottom, then the URL resolver finds the view. The response goes back through the middleware, and',
  },
}

/** How each of the first answers of the sample interview went. */
const answers: { seconds: number; confidence: Confidence; grade: Grade; hits: number }[] = [
  { seconds: 84, confidence: 3, grade: 4, hits: 6 },
  { seconds: 142, confidence: 2, grade: 3, hits: 4 },
  { seconds: 61, confidence: 3, grade: 2, hits: 1 },
  { seconds: 113, confidence: 2, grade: 3, hits: 5 },
  { seconds: 176, confidence: 1, grade: 2, hits: 2 },
  { seconds: 95, confidence: 3, grade: 4, hits: 7 },
  { seconds: 72, confidence: 2, grade: 3, hits: 4 },
]

/** Gives the app a week of study to show: bookmarks, a note, and questions that were opened. */
export async function study(page: Page, lang: Language): Promise<void> {
  for (const [id, strength] of Object.entries(strengths)) {
    await askStudy(page, 'setBookmark', id, strength)
    await askStudy(page, 'keepPlace', { id, lang, scroll: 0 })
  }
  await askStudy(page, 'writeNote', 'django/select-related-vs-prefetch-related', notes[lang])
  await askStudy(page, 'writeNote', 'django/csrf', notes[lang])
}

/** What the sample interview asks. */
const asked = [
  'django/transactions-atomic',
  'django/orm-pros-cons',
  'django/managers',
  'drf/permissions',
  'django/caching',
  'fastapi/lifespan',
  'sqlalchemy/loading-strategies',
  'django/request-response-lifecycle',
]

/** An interview of eight questions: seven answered as above, the last at 1:24 of its answer. */
export async function beginInterview(page: Page, lang: Language): Promise<Interview> {
  const { interview } = await askStudy(page, 'startInterview', {
    lang,
    scopes: [],
    levels: ['middle'],
    ids: asked,
    questions: asked.length,
    minutes: 30,
    answerSeconds: 120,
    hardSeconds: 180,
    onlyBookmarked: false,
    mode: 'coach',
    answerBy: 'typing',
    readAloud: false,
    seed: 4821,
  })
  let clock = 0
  let state: Interview = { ...interview, runningSince: clock }
  const happen = (...events: InterviewEvent[]) => {
    for (const event of events)
      state = applyEvent(state, event, { steady: clock, wall: interview.startedAt + clock })
  }
  const write = (): InterviewEvent => {
    const id = state.questions[state.current]?.id ?? ''
    return { type: 'write', answer: texts[lang][id] ?? '' }
  }
  for (const { seconds, confidence, grade, hits } of answers) {
    happen(write(), { type: 'rate', confidence })
    clock += seconds * second
    happen({ type: 'reveal' })
    const points = state.questions[state.current]?.points ?? []
    const marks = points.map((_, point): InterviewEvent => {
      const mark: PointState = point < hits ? 'hit' : point === hits ? 'partly' : 'missed'
      return { type: 'mark', point, state: mark }
    })
    happen(...marks, { type: 'grade', grade }, { type: 'clarity', clarity: grade }, { type: 'next' })
    if (state.phase === 'followUp') happen({ type: 'skip' })
  }
  clock += 84 * second
  happen(write(), { type: 'rate', confidence: 2 }, { type: 'pause' })
  return state
}

/** The same interview, brought to its end the day before. */
export function finishInterview(interview: Interview): Interview {
  const at = { steady: 0, wall: interview.startedAt - day }
  const finished = applyEvent({ ...interview, startedAt: at.wall - 20 * 60 * second }, { type: 'finish' }, at)
  return { ...finished, id: `${interview.id}-finished` }
}

/** Reviews of the last weeks, some of them forgotten, the days they took, and an interview in nineteen days. */
export async function keepReviews(userData: string, ids: readonly string[]): Promise<void> {
  const today = dayOfMoment(Date.now(), new Date().getTimezoneOffset())
  const studied = ids.filter((_, place) => place % 5 !== 4)
  const log = studied.flatMap((id, place): [string, Rating, number][] => [
    [id, place % 4 === 0 ? 1 : 3, 40 - (place % 17)],
    [id, place % 7 === 0 ? 1 : 3, 16 - (place % 9)],
    ...(place % 19 === 0
      ? ([
          [id, 1, 5],
          [id, 3, 4],
          [id, 1, 3],
          [id, 3, 2],
          [id, 1, 1.5],
        ] as [string, Rating, number][])
      : []),
  ])
  const days = Array.from({ length: 150 }, (_, ago) => [
    dayName(today - ago),
    ((ago * 37) % 70) * 60 * second,
  ])
  await keepStudy(userData, {
    log: ratingLog(log),
    days: Object.fromEntries(days.filter((_, ago) => ago % 5 !== 3)),
    goal: { date: dayName(today + 19), scopes: [], setOn: dayName(today - 4), freshADay: 2 },
  })
}

/** Puts interviews where the app will find them at its next start. */
export async function keepInterviews(userData: string, interviews: Interview[]): Promise<void> {
  for (const interview of interviews)
    await writeFile(join(userData, 'interviews', `${interview.id}.json`), JSON.stringify(interview))
}
