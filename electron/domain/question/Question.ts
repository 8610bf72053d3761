/** The languages a question can be written in, and the interface can speak. */
export const languages = ['ru', 'en'] as const
export type Language = (typeof languages)[number]

/** How senior the candidate is who should know the answer. */
export const levels = ['junior', 'middle', 'senior'] as const
export type Level = (typeof levels)[number]

export interface FollowUp {
  question: string
  answer?: string
}

export interface Mistake {
  claim: string
  correction?: string
}

export interface Reference {
  title: string
  url: string
}

/** One question in one language. Its translations share `id`; texts are markdown. */
export interface Question {
  id: string
  lang: Language
  title: string
  topic: string
  /** The group within the topic; absent where the folder names none. */
  section?: string
  level?: Level
  /** Place within the topic; questions without one follow in the order of their files. */
  order?: number
  tags: string[]
  /** What people call it who ask differently: found by search, not shown. */
  aliases: string[]
  keyPoints: string[]
  followUps: FollowUp[]
  mistakes: Mistake[]
  references: Reference[]
  /** The ids of questions that belong to this one, the most useful first. */
  related: string[]
  /** What its claims were run on when they were last proved, such as `Django 5.2.19`; empty where nothing proves them. */
  proved: string[]
  /** Why no program can prove its claims. */
  unchecked?: string
  /** The answer in markdown; empty where the author has left the question open. */
  answer: string
  /** Path within the library, with forward slashes. */
  file: string
  /** The line of `file` at which the question stands, from 1. */
  line: number
}

/** Whether there is an answer to read. */
export const isAnswered = (question: Question): boolean => question.answer.trim() !== ''
