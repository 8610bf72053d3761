/** What can be wrong with a file of a library. */
export type ProblemCode =
  | 'unreadable'
  | 'not-utf8'
  | 'too-large'
  | 'front-matter-open'
  | 'front-matter-invalid'
  | 'field-missing'
  | 'field-invalid'
  | 'id-repeated'
  | 'synonyms-invalid'

/** One fault of one file: where it is, what it is, and the particulars for the message. */
export interface Problem {
  file: string
  /** From 1. */
  line: number
  code: ProblemCode
  /** The field, the repeated id, the megabytes or the parser's own words, whatever the message names. */
  detail: string
}

const sentences: Record<ProblemCode, (detail: string) => string> = {
  unreadable: (detail) =>
    `The file cannot be read (${detail}). Check that it exists and that you may open it.`,
  'not-utf8': () => 'The file is not UTF-8 text. Save it again in UTF-8.',
  'too-large': (detail) => `The file is ${detail} MB; files over 5 MB are left out. Split it.`,
  'front-matter-open': () =>
    'The front matter is opened by --- but never closed. Add a line of --- after it.',
  'front-matter-invalid': (detail) => `The front matter is not valid YAML: ${detail}`,
  'field-missing': (detail) => `The front matter lacks "${detail}". Add it.`,
  'field-invalid': (detail) => `The front matter has a wrong value: ${detail}`,
  'synonyms-invalid': (detail) =>
    `The words that mean the same must be a list of lists of single words, like - [django, джанго]. ${detail}`.trim(),
  'id-repeated': (detail) =>
    `Another question already has this id in this language: ${detail}. Ids must be unique.`,
}

/** A problem in plain English, for the terminal. The window translates by `code` instead. */
export const describeProblem = (problem: Problem): string => sentences[problem.code](problem.detail)
