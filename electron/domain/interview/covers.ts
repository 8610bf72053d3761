import type { Scope } from './Interview.ts'

/** Whether a question belongs to a topic, or to a section of it. */
export const covers = (scope: Scope, question: Scope): boolean =>
  scope.topic === question.topic && (scope.section === undefined || scope.section === question.section)
