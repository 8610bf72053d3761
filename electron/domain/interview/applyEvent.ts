import { assertNever } from '../assertNever.ts'
import { askFollowUp } from './askFollowUp.ts'
import { changeAnswer } from './changeAnswer.ts'
import { changeCurrent } from './changeCurrent.ts'
import { finishInterview } from './finishInterview.ts'
import { goOn } from './goOn.ts'
import type { Interview, InterviewEvent, PointState } from './Interview.ts'
import { isAnswering } from './isAnswering.ts'
import { isClosed } from './isClosed.ts'
import { isPaused } from './isPaused.ts'
import { lookOver } from './lookOver.ts'
import type { Moment } from './Moment.ts'
import { settleClock } from './settleClock.ts'
import { stopClock } from './stopClock.ts'
import { visitQuestion } from './visitQuestion.ts'

function markPoint(interview: Interview, point: number, state: PointState): Interview {
  const points = interview.questions[interview.current]?.points
  if (points?.[point] === undefined || points[point] === state) return interview
  return changeCurrent(interview, { points: points.with(point, state) })
}

/** A recording belongs to the question, and is locked with its answer; it can be deleted later as well. */
function keepRecording(interview: Interview, recording: string | null): Interview {
  if (recording !== null)
    return interview.phase === 'answering' ? changeCurrent(interview, { recording }) : interview
  const question = interview.questions[interview.current]
  if (question?.recording === undefined) return interview
  const { recording: _, ...silent } = question
  return { ...interview, questions: interview.questions.with(interview.current, silent) }
}

/** Locks the answer: a coach shows it at once, an exam goes on to the next. */
function lockAnswer(interview: Interview, at: Moment): Interview {
  const standing = stopClock(interview)
  if (interview.phase === 'followUp') return { ...standing, phase: 'followUpRevealed' }
  if (interview.questions[interview.current]?.confidence === undefined) return interview
  if (interview.plan.mode === 'coach') return { ...standing, phase: 'revealed' }
  return goOn(changeCurrent(standing, { outcome: 'given' }), at)
}

function goNext(interview: Interview, at: Moment): Interview {
  const { phase, followUp } = interview
  const question = interview.questions[interview.current]
  if (phase === 'revealed' && question?.grade !== undefined)
    return askFollowUp(changeCurrent(interview, { outcome: 'answered' }), 0, at)
  if (phase !== 'followUpRevealed' || followUp === undefined) return interview
  const state = question?.followUps[followUp]?.state
  if (state === undefined) return interview
  return state === 'missed' ? goOn(interview, at) : askFollowUp(interview, followUp + 1, at)
}

function skipAnswer(interview: Interview, at: Moment): Interview {
  if (interview.phase === 'followUp') return goOn(stopClock(interview), at)
  return goOn(stopClock(changeCurrent(interview, { outcome: 'skipped' })), at)
}

/** Answers of an exam that were given are looked over first; finished once more, it is over. */
function finish(interview: Interview, at: Moment): Interview {
  const isGraded =
    interview.phase === 'revealed' && interview.questions[interview.current]?.grade !== undefined
  if (interview.phase === 'answering') return lookOver(stopClock(interview), at)
  return finishInterview(isGraded ? changeCurrent(interview, { outcome: 'answered' }) : interview, at)
}

/**
 * What becomes of an interview when something happens in it. Time is booked first, always; an event that the state
 * does not allow changes nothing else, and the same object comes back when nothing changed at all. While paused only
 * writing, recording, flagging, resuming and finishing are allowed. An answer may still be written when its time is up:
 * what was typed in the last moment arrives after it.
 */
export function applyEvent(before: Interview, event: InterviewEvent, at: Moment): Interview {
  const interview = settleClock(before, at.steady)
  const answering = isAnswering(interview)
  const paused = isPaused(interview)
  const active = answering && !paused
  const revealed = interview.phase === 'revealed'
  if (interview.phase === 'finished') return interview

  switch (event.type) {
    case 'write':
      return answering ? changeAnswer(interview, { answer: event.answer }) : interview
    case 'record':
      return keepRecording(interview, event.recording)
    case 'rate':
      return active && interview.phase === 'answering'
        ? changeCurrent(interview, { confidence: event.confidence })
        : interview
    case 'reveal':
      return active ? lockAnswer(interview, at) : interview
    case 'mark':
      return revealed ? markPoint(interview, event.point, event.state) : interview
    case 'grade':
      return revealed ? changeCurrent(interview, { grade: event.grade }) : interview
    case 'clarity':
      return revealed ? changeCurrent(interview, { clarity: event.clarity }) : interview
    case 'judge':
      return interview.phase === 'followUpRevealed'
        ? changeAnswer(interview, { state: event.state })
        : interview
    case 'next':
      return goNext(interview, at)
    case 'skip':
      return active ? skipAnswer(interview, at) : interview
    case 'visit':
      return active || revealed ? visitQuestion(interview, event.question, at) : interview
    case 'flag':
      return changeCurrent(interview, { flagged: event.flagged })
    case 'pause':
      return active && !isClosed(interview)
        ? { ...stopClock(interview), pauses: interview.pauses + 1 }
        : interview
    case 'resume':
      return paused ? { ...interview, runningSince: at.steady } : interview
    case 'finish':
      return finish(interview, at)
    case 'tick':
      return interview
    default:
      return assertNever(event)
  }
}
