/** What a heading is written with when it has no markup; an underscore within a word is none. */
const isPlain = (text: string) => !/[\\`*_[\]<&~]/.test(text.replace(/(?<=[a-z0-9])_+(?=[a-z0-9])/gi, ''))

/** What is shown of a code span: one space may set it off from its backticks on each side. */
const codeText = (code: string) => (/^ .*[^ ].* $/.test(code) ? code.slice(1, -1) : code)

/** A heading without its markup, where it has none or only code in single backticks; undefined where it must be parsed. */
export function headingTitle(markdown: string): string | undefined {
  const text = markdown.replace(/(^|[ \t])#+[ \t]*$/, '').trim()
  if (isPlain(text)) return text
  const spans = text.split('`')
  if (spans.length % 2 === 0 || text.includes('``')) return undefined
  if (!spans.every((span, place) => place % 2 === 1 || isPlain(span))) return undefined
  return spans
    .map((span, place) => (place % 2 === 1 ? codeText(span) : span))
    .join('')
    .trim()
}
