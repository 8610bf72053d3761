import type { Question } from '#domain/question/Question.ts'
import { proofFile } from '#domain/question/proofFile.ts'
import { resolveAddress } from '../../main/page/resolveAddress.ts'
import { readAnswer, type AnswerParts } from './readAnswer.ts'

/** Something that is wrong with an entry of the bundled questions. */
export interface Fault {
  file: string
  message: string
}

/** An answer is neither thin nor padded. In words, those of its code left out. */
const wordRange = { least: 200, most: 600 }
/** As many characters as a code block shows in the reader without scrolling. */
const widestCode = 70

/** What must be the same in the two languages of an entry. */
const shapeOf = (question: Question) => ({
  level: question.level,
  order: question.order,
  tags: question.tags,
  'aliases and asks': question.aliases,
  related: question.related,
  'addresses of references': question.references.map(({ url }) => url),
  'number of keyPoints': question.keyPoints.length,
  'number of followUps': question.followUps.length,
  'number of mistakes': question.mistakes.length,
  unchecked: question.unchecked !== undefined,
  section: question.section !== undefined,
})

function* faultsOfForm(question: Question): Generator<string> {
  const { id, lang, file, level, order, aliases, references, related, followUps, mistakes } = question
  if (file !== `${id}.${lang}.md`) yield `stands in the wrong file, it belongs in ${id}.${lang}.md`
  if (level === undefined) yield 'has no level'
  if (order === undefined) yield 'has no order'
  if (aliases.length === 0) yield 'has no aliases'
  if (references.length === 0) yield 'has no references'
  if (related.length === 0) yield 'has no related questions'
  if (followUps.length < 2 || followUps.some(({ answer }) => answer === undefined))
    yield 'needs two followUps or more, each with its answer'
  if (mistakes.length < 2 || mistakes.some(({ correction }) => correction === undefined))
    yield 'needs two mistakes or more, each with its correction'
}

function* faultsOfAnswer({ words, fences }: AnswerParts): Generator<string> {
  if (words < wordRange.least || words > wordRange.most)
    yield `has ${words} words, not ${wordRange.least} to ${wordRange.most}`
  for (const { language, code } of fences) {
    if (language === '') yield 'has a code block that names no language'
    const wide = language === 'mermaid' ? [] : code.split('\n').filter((line) => line.length > widestCode)
    for (const line of wide) yield `has a line of code over ${widestCode} characters: ${line.trim()}`
  }
}

const isWellFormed = (url: string): boolean =>
  URL.canParse(url) && url.startsWith('https://') && new URL(url).hostname.includes('.') && !/\s/.test(url)

function* faultsOfLinks(
  { file, lang, references }: Question,
  { links, pictures }: AnswerParts,
  files: ReadonlySet<string>,
): Generator<string> {
  const external = references.map(({ url }) => url)
  for (const address of [...links, ...pictures]) {
    const destination = resolveAddress(address, file)
    if (destination.kind === 'external') external.push(address)
    else if (destination.kind === 'nowhere' || (destination.kind === 'file' && !files.has(destination.file)))
      yield `links to nothing: ${address}`
  }
  for (const address of links.filter((link) => link.endsWith('.md')))
    if (!address.endsWith(`.${lang}.md`)) yield `links to the other language: ${address}`
  for (const url of external) if (!isWellFormed(url)) yield `has an address that is not https: ${url}`
}

function* faultsOfTwins(question: Question, twin: Question | undefined): Generator<string> {
  if (twin === undefined) {
    yield 'is not there in the other language'
    return
  }
  const [own, other] = [Object.entries(shapeOf(question)), Object.values(shapeOf(twin))]
  for (const [index, [name, value]] of own.entries())
    if (JSON.stringify(value) !== JSON.stringify(other[index])) yield `differs from ${twin.file}: ${name}`
}

function* faultsOfProof({ id, unchecked }: Question, files: ReadonlySet<string>): Generator<string> {
  const proof = proofFile(id)
  if (files.has(proof) && unchecked !== undefined) yield 'is unchecked and has a proof'
  if (!files.has(proof) && unchecked === undefined) yield `has neither ${proof} nor an unchecked`
}

/**
 * Holds the bundled questions against what every entry must have: its form, its twin in the other language, its links,
 * and either a proof or the reason why there is none.
 * @param files every file of the folder, as paths with forward slashes
 */
export function findFaults(questions: Question[], files: ReadonlySet<string>): Fault[] {
  const versions = Map.groupBy(questions, ({ id }) => id)
  const twinOf = ({ id, lang }: Question) => versions.get(id)?.find((other) => other.lang !== lang)

  const proofs = new Set([...versions.keys()].map(proofFile))
  const strays = [...files].filter((file) => /^checks\/tests\/.*\/test_/.test(file) && !proofs.has(file))

  return [
    ...questions.flatMap((question) => {
      const parts = readAnswer(question.answer)
      const messages = [
        ...faultsOfForm(question),
        ...faultsOfAnswer(parts),
        ...faultsOfLinks(question, parts, files),
        ...faultsOfTwins(question, twinOf(question)),
        ...question.related.filter((id) => !versions.has(id)).map((id) => `is related to no question: ${id}`),
        ...faultsOfProof(question, files),
      ]
      return messages.map((message) => ({ file: question.file, message }))
    }),
    ...strays.map((file) => ({ file, message: 'proves no question' })),
  ]
}
