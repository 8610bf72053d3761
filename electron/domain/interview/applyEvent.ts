import { assertNever } from '../assertNever.ts'
import { changeCurrent } from './changeCurrent.ts'
import type { Interview, InterviewEvent, PointState } from './Interview.ts'
import { settleClock } from './settleClock.ts'
import { stopClock } from './stopClock.ts'
import { wholeTime } from './wholeTime.ts'

/** When something happened: on the steady clock that measures, and on the wall clock (ms since the epoch). */
export interface Moment {
  steady: number
  wall: number
}

const finish = (interview: Interview, at: Moment): Interview => ({
  ...stopClock(interview),
  phase: 'finished',
  finishedAt: at.wall,
})

/** Goes to the next open question with the clock running, or finishes when there is none or the time is used up. */
function goOn(interview: Interview, at: Moment): Interview {
  const next = interview.questions.findIndex(({ outcome }) => outcome === 'open')
  const { spentMs, limitMs = Infinity } = wholeTime(interview)
  if (next === -1 || spentMs >= limitMs) return finish(interview, at)
  return { ...interview, phase: 'answering', current: next, runningSince: at.steady }
}

function markPoint(interview: Interview, point: number, state: PointState): Interview {
  const points = interview.questions[interview.current]?.points
  if (points?.[point] === undefined || points[point] === state) return interview
  return changeCurrent(interview, { points: points.with(point, state) })
}

/**
 * What becomes of an interview when something happens in it. Time is booked first, always; an event that the state
 * does not allow changes nothing else, and the same object comes back when nothing changed at all. While paused only
 * writing, flagging, resuming and finishing are allowed.
 */
export function applyEvent(before: Interview, event: InterviewEvent, at: Moment): Interview {
  const interview = settleClock(before, at.steady)
  const question = interview.questions[interview.current]
  const answering = interview.phase === 'answering'
  const running = answering && interview.runningSince !== undefined
  const revealed = interview.phase === 'revealed'
  const graded = revealed && question?.grade !== undefined

  switch (event.type) {
    case 'write':
      return answering ? changeCurrent(interview, { answer: event.answer }) : interview
    case 'rate':
      return running ? changeCurrent(interview, { confidence: event.confidence }) : interview
    case 'reveal':
      return running && question?.confidence !== undefined
        ? { ...stopClock(interview), phase: 'revealed' }
        : interview
    case 'mark':
      return revealed ? markPoint(interview, event.point, event.state) : interview
    case 'grade':
      return revealed ? changeCurrent(interview, { grade: event.grade }) : interview
    case 'next':
      return graded ? goOn(changeCurrent(interview, { outcome: 'answered' }), at) : interview
    case 'skip':
      return running ? goOn(changeCurrent(interview, { outcome: 'skipped' }), at) : interview
    case 'flag':
      return interview.phase === 'finished' ? interview : changeCurrent(interview, { flagged: event.flagged })
    case 'pause':
      return running ? { ...stopClock(interview), pauses: interview.pauses + 1 } : interview
    case 'resume':
      return answering && !running ? { ...interview, runningSince: at.steady } : interview
    case 'finish':
      if (interview.phase === 'finished') return interview
      return finish(graded ? changeCurrent(interview, { outcome: 'answered' }) : interview, at)
    case 'tick':
      return interview
    default:
      return assertNever(event)
  }
}
