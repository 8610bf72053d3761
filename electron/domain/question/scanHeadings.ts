/** A heading that stands on its own, in no list, quote or code. */
export interface ScannedHeading {
  depth: number
  /** What stands after the number signs, with its markup. */
  markdown: string
  /** From 1. */
  line: number
}

/** Whether a line is blank to markdown, which knows no other white space. */
const isBlank = (line: string) => /^[ \t]*$/.test(line)
/** Begins a stretch of raw HTML that a blank line does not end. */
const longHtml = /^<(?:script|pre|style|textarea|!|\?)/i
/** Begins a list item, a quote or a footnote. */
const container = /^(?:[-+*>]|\d{1,9}[.)]|\[\^)/
/** Nested so deep that only the parser can say whether it can be read. */
const manyContainers = /^(?:[ \t]*(?:[-+*>]|\d{1,9}[.)])){50}/
const underline = /^(?:=+|-+)[ \t]*$/
const heading = /^(#{1,6})(?:[ \t]+(.*))?$/
const fenceStart = /^(?:(`{3,})[^`]*|(~{3,}).*)$/
const fenceEnd = /^ {0,3}(`{3,}|~{3,})[ \t]*$/

interface Fence {
  marker: string
  /** The spaces before it. */
  indent: string
}

/**
 * Finds a file's headings by its lines alone, which is many times faster than to parse it; undefined where the lines
 * alone do not tell, because of underlined headings, raw HTML around a heading or code within a list.
 */
export function scanHeadings(lines: readonly string[]): ScannedHeading[] | undefined {
  const found: ScannedHeading[] = []
  let fence: Fence | undefined
  let inHtml = false
  /** Whether the line before may be text that a line of dashes would make a heading of. */
  let followsText = false
  for (const [index, line] of lines.entries()) {
    if (fence !== undefined) {
      // A line that is less indented ends the list in which the code may have begun.
      if (!isBlank(line) && !line.startsWith(fence.indent)) return undefined
      if (fenceEnd.exec(line)?.[1]?.startsWith(fence.marker)) fence = undefined
      continue
    }
    if (isBlank(line)) {
      inHtml = followsText = false
      continue
    }
    const [indent = ''] = /^ {0,3}(?=[^ \t])/.exec(line) ?? []
    const text = line.slice(indent.length)
    const afterText = followsText
    followsText = true
    if (indent === '' && /^[ \t]/.test(line)) continue

    const [, signs, markdown = ''] = heading.exec(text) ?? []
    const [, ticks, tildes] = fenceStart.exec(text) ?? []
    const marker = ticks ?? tildes
    if (signs !== undefined) {
      if (indent !== '' || inHtml) return undefined
      found.push({ depth: signs.length, markdown, line: index + 1 })
      followsText = false
    } else if (marker !== undefined) {
      if (inHtml) return undefined
      fence = { marker, indent }
      followsText = false
    } else if (text.startsWith('<')) {
      if (longHtml.test(text)) return undefined
      inHtml = true
    } else if (underline.test(text)) {
      if (afterText) return undefined
    } else if (container.test(text)) {
      if (/`{3}|~{3}/.test(text) || manyContainers.test(text)) return undefined
    }
  }
  return found
}
