const fence = /^\s*(`{3,}|~{3,})/
const tableRule = /^\s*\|?\s*:?-+:?\s*(\|\s*:?-+:?\s*)*\|?\s*$/
const ruleOrDefinition = /^\s*(?:([-*_])(?:\s*\1){2,}|=+|-+|\[[^\]]+\]:\s.*)\s*$/
// What begins a block of its own: a heading, a quotation, an item of a list with its check box.
const opening = /^\s*(?:#{1,6}(?=\s)|>|(?:[-*+]|\d{1,9}[.)])(?=\s)(?:\s+\[[ xX]\](?=\s))?)\s*/
const codeSpan = /(`+)(?!`)(.*?[^`])\1(?!`)/g
const entities: Record<string, string> = { nbsp: ' ', lt: '<', gt: '>', amp: '&', quot: '"' }

/** Takes the inline mark-up off text that holds no code. */
function plainProse(text: string): string {
  if (!/[*_<[\\&~]/.test(text)) return text
  return (
    text
      .replace(/<!--.*?-->/g, '')
      .replace(/!\[([^[\]]*)\]\([^()]*(?:\([^()]*\)[^()]*)*\)/g, '$1')
      .replace(/\[\^[^\]\s]+\]/g, '')
      .replace(/\[([^[\]]*)\](?:\([^()]*(?:\([^()]*\)[^()]*)*\)|\[[^[\]]*\])/g, '$1')
      .replace(/<((?:https?|mailto):[^<>\s]+)>/g, '$1')
      .replace(/<br\s*\/?>/gi, ' ')
      .replace(/<\/?[a-zA-Z][^<>]*>/g, '')
      .replace(/(?<!\\)(\*{1,3}|~~)(?=[^\s*~])([^*~]*[^\s*~\\])\1/g, '$2')
      .replace(/(?<![\p{L}\p{N}_\\])_(?=[^\s_])([^_]*[^\s_\\])_(?![\p{L}\p{N}_])/gu, '$1')
      // A dunder name looks like strong emphasis: only a phrase is taken for one.
      .replace(/(?<![\p{L}\p{N}_\\])__(?=[^\s_])([^_]*\s[^_]*[^\s_\\])__(?![\p{L}\p{N}_])/gu, '$1')
      .replace(/\\([!-/:-@[-`{-~])/g, '$1')
      .replace(/&(nbsp|lt|gt|amp|quot);/g, (entity, name: string) => entities[name] ?? entity)
  )
}

/** Takes the inline mark-up off; code is set aside meanwhile, under its number between characters of private use. */
function plainInline(text: string): string {
  const codes: string[] = []
  const prose = text.includes('`')
    ? text.replace(codeSpan, (_, _marks, code: string) => `\uE000${codes.push(code) - 1}\uE001`)
    : text
  return plainProse(prose)
    .replace(/\uE000(\d+)\uE001/g, (_, number: string) => codes[Number(number)] ?? '')
    .replace(/\s+/g, ' ')
    .trim()
}

const plainRow = (row: string): string =>
  row
    .trim()
    .replace(/^\||\|$/g, '')
    .split(/(?<!\\)\|/)
    .map((cell) => plainInline(cell.replaceAll('\\|', '|')))
    .filter((cell) => cell !== '')
    .join(' · ')

/**
 * Markdown as it reads without its mark-up: a paragraph, an item, a row of a table and a line of code are a line
 * each. Cheap rather than exact: thousands of answers are read when the library is opened.
 */
export function plainText(markdown: string): string {
  const lines: string[] = []
  let paragraph: string[] = []
  let isQuoted = false
  let closing: string | undefined

  const endParagraph = () => {
    if (paragraph.length > 0) lines.push(plainInline(paragraph.join(' ')))
    paragraph = []
  }

  for (const line of markdown.split('\n')) {
    const mark = fence.exec(line)?.[1]
    if (closing !== undefined) {
      if (mark?.startsWith(closing) && line.trim() === mark) closing = undefined
      else lines.push(line.trim())
    } else if (mark !== undefined) {
      endParagraph()
      closing = mark
    } else if (line.trim() === '' || tableRule.test(line) || ruleOrDefinition.test(line)) {
      endParagraph()
    } else if (/^\s*\|/.test(line)) {
      endParagraph()
      lines.push(plainRow(line))
    } else {
      if (isQuoted !== /^\s*>/.test(line)) endParagraph()
      isQuoted = /^\s*>/.test(line)
      let text = line
      // Openings nest: an item within a quotation, a heading within an item.
      for (let found = opening.exec(text); found !== null && found[0] !== ''; found = opening.exec(text)) {
        if (!found[0].trim().startsWith('>')) endParagraph()
        text = text.slice(found[0].length)
      }
      paragraph.push(text.trim())
      if (/^\s*#{1,6}\s/.test(line)) endParagraph()
    }
  }
  endParagraph()
  return lines.filter((line) => line !== '').join('\n')
}
