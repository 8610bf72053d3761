/** A sentence of an answer, and where it stands in it. */
export interface Sentence {
  text: string
  start: number
  end: number
}

const stop = /[.!?…]+(?=\s|$)|;|\n+/gu
const abbreviation = /(?<!\p{L})(?:e\.g|i\.e|etc|vs|incl|т\.е|т\.к|т\.д|т\.п)$/iu

/** Cuts an answer at full stops, semicolons and ends of lines; what holds no word is left out. */
export function readSentences(answer: string): Sentence[] {
  const sentences: Sentence[] = []
  let from = 0
  function cut(to: number): void {
    const raw = answer.slice(from, to)
    const text = raw.trim()
    const start = from + raw.length - raw.trimStart().length
    if (/[\p{L}\p{N}]/u.test(text)) sentences.push({ text, start, end: start + text.length })
    from = to
  }
  for (const { 0: sign, index } of answer.matchAll(stop)) {
    if (sign === '.' && abbreviation.test(answer.slice(from, index))) continue
    cut(index + sign.length)
  }
  cut(answer.length)
  return sentences
}
