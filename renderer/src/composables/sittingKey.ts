import {
  confidences,
  grades,
  pointStates,
  type Interview,
  type InterviewEvent,
} from '#domain/interview/Interview.ts'
import { keyPressed } from './keyPressed.ts'

/** What the person asks for in an interview: that something happens in it, or in its window. */
export type SittingRequest =
  InterviewEvent | { type: 'toggle-flag' } | { type: 'navigate' } | { type: 'note' }

type Key = Pick<KeyboardEvent, 'key' | 'code' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey'>

/** Where a key was pressed. */
interface Place {
  phase: Interview['phase']
  paused: boolean
  /** Whether single keys are shortcuts. */
  singleKeys: boolean
  /** In a field that takes text. */
  typing: boolean
  /** On a button or a link, which Enter and Space press. */
  pressing: boolean
}

const digitOf = ({ code }: Key): number => Number(/^(?:Digit|Numpad)(\d)$/.exec(code)?.[1])
const isControl = ({ ctrlKey, metaKey }: Key): boolean => ctrlKey || metaKey
const isPause = (key: Key): boolean => isControl(key) && keyPressed(key) === 'P'

function whilePaused(key: Key, { pressing }: Place): SittingRequest | undefined {
  const isPress = !pressing && (key.key === 'Enter' || key.key === ' ')
  return isPause(key) || isPress ? { type: 'resume' } : undefined
}

function whileAnswering(key: Key, { phase }: Place): SittingRequest | undefined {
  if (isPause(key)) return { type: 'pause' }
  if (isControl(key)) return key.key === 'Enter' ? { type: 'reveal' } : undefined
  const confidence =
    key.altKey && phase === 'answering' ? confidences.find((one) => one === digitOf(key)) : undefined
  return confidence === undefined ? undefined : { type: 'rate', confidence }
}

/** What a digit says of an answer that is looked over. */
function judgement(key: Key, phase: Interview['phase']): SittingRequest | undefined {
  const digit = digitOf(key)
  if (phase === 'followUpRevealed') {
    const state = key.shiftKey ? undefined : pointStates[digit - 1]
    return state === undefined ? undefined : { type: 'judge', state }
  }
  const grade = grades.find((one) => one === digit)
  if (grade === undefined) return undefined
  return key.shiftKey ? { type: 'clarity', clarity: grade } : { type: 'grade', grade }
}

function whileLookingOver(key: Key, place: Place): SittingRequest | undefined {
  if (place.typing || isControl(key) || key.altKey) return undefined
  if (key.key === 'Enter') return place.pressing ? undefined : { type: 'next' }
  if (!place.singleKeys) return undefined
  if (place.phase === 'revealed' && keyPressed(key) === 'N') return { type: 'note' }
  return judgement(key, place.phase)
}

/** What a key asks for in an interview; undefined for one that means nothing there. */
export function sittingKey(key: Key, place: Place): SittingRequest | undefined {
  if (place.paused) return whilePaused(key, place)
  if (key.altKey && !isControl(key)) {
    if (keyPressed(key) === 'F') return { type: 'toggle-flag' }
    if (keyPressed(key) === 'Q') return { type: 'navigate' }
  }
  return place.phase === 'answering' || place.phase === 'followUp'
    ? whileAnswering(key, place)
    : whileLookingOver(key, place)
}
