import type { ElementContent, Properties, Root } from 'hast'
import { SKIP, visit } from 'unist-util-visit'

/** `[[name]]`, `[[name|text]]`, and either put in whole by "!"; not the brackets of `rows[[0]]` and of `[[ -f x ]]`. */
const wikiLink = /(?<![\p{L}\p{N}_])!?\[\[(?!\s)([^[\]|\n]+)(?:\|([^[\]\n]*))?\]\]/gu

/**
 * Makes links of the names in double brackets that stand in the texts of a page, but for its code and its links. A name
 * may be followed by "#" and a heading; one that leads nowhere loses its brackets.
 */
export function linkNames(tree: Root, leadTo: (name: string) => Properties | undefined): void {
  const split = (text: string): ElementContent[] => {
    const nodes: ElementContent[] = []
    let at = 0
    for (const { 0: whole, 1: name = '', 2: label = '', index } of text.matchAll(wikiLink)) {
      const shown = { type: 'text' as const, value: label.trim() || name.trim() }
      const properties = leadTo(name) ?? leadTo(name.replace(/#.*/, ''))
      nodes.push({ type: 'text', value: text.slice(at, index) })
      nodes.push(properties ? { type: 'element', tagName: 'a', properties, children: [shown] } : shown)
      at = index + whole.length
    }
    return [...nodes, { type: 'text', value: text.slice(at) }]
  }
  visit(tree, 'element', (element) => {
    if (element.tagName === 'a' || element.tagName === 'code') return SKIP
    element.children = element.children.flatMap((child) =>
      child.type === 'text' ? split(child.value) : [child],
    )
    return undefined
  })
}
