import type { ParsedFile } from './ParsedFile.ts'
import type { Problem } from './Problem.ts'
import type { Question } from './Question.ts'

/** The questions of a file that are kept, and all that is wrong with it. */
export interface Claimed {
  questions: Question[]
  problems: Problem[]
}

/** Which question has which id, over all files of a library: of two with one id and language the first stays. */
export interface QuestionClaims {
  claim(parsed: ParsedFile): Claimed
  /**
   * Takes back what a file claimed and claims what it holds now; undefined, and nothing is changed, where another file
   * has part in it: then all files have to claim anew.
   */
  claimAgain(parsed: ParsedFile): Claimed | undefined
}

interface Owner {
  file: string
  line: number
}

const keyOf = ({ lang, id }: Question) => `${lang} ${id}`

/** Claims for a library that no file of has been read yet. */
export function questionClaims(): QuestionClaims {
  const owners = new Map<string, Owner>()
  const keysOf = new Map<string, string[]>()
  /** What more than one file wanted: the one that went without may have it when the other goes. */
  const contested = new Set<string>()

  const claims: QuestionClaims = {
    claim({ file, questions, problems }) {
      const repeated: Problem[] = []
      const fresh = questions.filter((question) => {
        const key = keyOf(question)
        const owner = owners.get(key)
        if (owner === undefined) return owners.set(key, { file, line: question.line })
        if (owner.file !== file) contested.add(key)
        const detail = `${question.id} (${owner.file}:${owner.line})`
        repeated.push({ file, line: question.line, code: 'id-repeated', detail })
        return false
      })
      keysOf.set(file, questions.map(keyOf))
      return { questions: fresh, problems: [...problems, ...repeated] }
    },
    claimAgain(parsed) {
      const { file, questions } = parsed
      const before = keysOf.get(file) ?? []
      const isOthers = (key: string) => (owners.get(key)?.file ?? file) !== file
      if (before.some((key) => contested.has(key)) || questions.map(keyOf).some(isOthers)) return undefined
      for (const key of before) owners.delete(key)
      return claims.claim(parsed)
    },
  }
  return claims
}
