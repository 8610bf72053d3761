import { covers } from '../interview/covers.ts'
import type { Scope } from '../interview/Interview.ts'
import { levels, type Level } from '../question/Question.ts'
import type { Goal } from './Goal.ts'

/**
 * Whether an interview may be about a question: it belongs to one of its topics and is of no higher level. One without a
 * level may always be asked.
 */
export function isWanted(
  question: Scope & { level?: Level },
  { scopes, level }: Pick<Goal, 'scopes' | 'level'>,
): boolean {
  const fits =
    level === undefined ||
    question.level === undefined ||
    levels.indexOf(question.level) <= levels.indexOf(level)
  return fits && (scopes.length === 0 || scopes.some((scope) => covers(scope, question)))
}
