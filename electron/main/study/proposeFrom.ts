import { proposePoints } from '#domain/grading/proposePoints.ts'
import type { AskedQuestion, PointProposal } from '#domain/interview/Interview.ts'
import type { Language } from '#domain/question/Question.ts'
import type { OpenLibrary } from '../library/createLibrary.ts'

/** Makes what proposes key points for a typed answer, by what the opened library knows of the question. */
export const proposeFrom =
  (library: () => OpenLibrary) =>
  ({ id, answer, keyPoints }: AskedQuestion, lang: Language): PointProposal[] => {
    const { find, synonyms } = library()
    const mistakes = find(id, lang)?.mistakes.map(({ claim }) => claim) ?? []
    return proposePoints({ answer, keyPoints, mistakes, synonyms })
  }
