import type { IndexPart } from './IndexPart.ts'
import { posting } from './posting.ts'

/** Chosen by the labelled queries of the bench; see its README for what each is worth. */
const figures = {
  /** What a term is worth where it stands; one in the body counts the more the more often it stands there, up to 2.2. */
  title: 3,
  names: 1.4,
  summary: 1.2,
  /** How soon the repetition of a term says no more, and how much the length of a body matters: k1 and b of BM25. */
  saturation: 1.2,
  lengthShare: 0.6,
}

/** Bodies are told apart by their length in steps of a part of the mean. */
const lengthStep = 1 / 32
const lengthClasses = 256

/** What a term is worth by the places that its posting names, but for the body. */
const placeWorth = Float32Array.from({ length: posting.placeBits + 1 }, (_, bits) => {
  const of = (place: number, worth: number) => ((bits & place) === 0 ? 0 : worth)
  return (
    of(posting.inTitle, figures.title) +
    of(posting.inNames, figures.names) +
    of(posting.inSummary, figures.summary)
  )
})

/** What a term in the body is worth, by how often it stands there and by the class of the body's length, as BM25 has it. */
const bodyWorth = Float32Array.from({ length: (posting.inBody + 1) * lengthClasses }, (_, place) => {
  const often = Math.floor(place / lengthClasses)
  const length = (place % lengthClasses) * lengthStep
  const { saturation, lengthShare } = figures
  return often === 0
    ? 0
    : (often * (saturation + 1)) / (often + saturation * (1 - lengthShare + lengthShare * length))
})

function classifyLengths({ bodySizes, documents }: IndexPart): Uint8Array {
  let sum = 0
  for (const size of bodySizes) sum += size
  const step = (lengthStep * sum) / Math.max(1, documents) || 1
  const classes = new Uint8Array(documents)
  for (let document = 0; document < documents; document++)
    classes[document] = Math.min(lengthClasses - 1, (bodySizes[document] ?? 0) / step)
  return classes
}

/**
 * Tells what a posting of a part is worth to its document: by where the term stands, how often it stands in the body, and
 * how long that is.
 */
export function postingWorth(part: IndexPart): (document: number, entry: number) => number {
  const lengths = classifyLengths(part)
  return (document, entry) =>
    (placeWorth[entry & posting.placeBits] ?? 0) +
    (bodyWorth[(entry & posting.inBody) * lengthClasses + (lengths[document] ?? 0)] ?? 0)
}
