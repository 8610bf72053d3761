import type { Element, Root } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { sanitize, type Schema } from 'hast-util-sanitize'
import { toString } from 'hast-util-to-string'
import { visit } from 'unist-util-visit'

/** Laying out a drawing takes more than its length in time; nobody can read one of more than this. In characters. */
const longestSource = 5000

const number = /^-?\d+(\.\d+)?(e-\d+)?$/
const colour = /^(none|transparent|currentColor|#[0-9a-f]{3,8}|var\(--[\w-]+\))$/i
const marker = /^url\(#[\w-]+\)$/

/** What a drawing is made of. Its colours are variables, which the window's style sheet sets for both themes. */
const drawn: Schema = {
  tagNames: 'svg g defs marker rect circle ellipse line polyline polygon path text tspan'.split(' '),
  clobberPrefix: '',
  strip: ['style', 'script'],
  attributes: {
    svg: [
      ['viewBox', /^[-\d. ]+$/],
      ['width', number],
      ['height', number],
    ],
    marker: [
      ['id', /^(arrowhead|seq-arrow|cls)[\w-]*$/],
      ['markerWidth', number],
      ['markerHeight', number],
      ['refX', number],
      ['refY', number],
      ['orient', 'auto', 'auto-start-reverse'],
    ],
    '*': [
      ...['x', 'y', 'x1', 'y1', 'x2', 'y2', 'cx', 'cy', 'r', 'rx', 'ry', 'dy', 'width', 'height'].map(
        (name): [string, RegExp] => [name, number],
      ),
      ['points', /^[-\d.,e ]*$/],
      ['d', /^[-\d.,e MLHVCSQTAZ]*$/i],
      ['transform', /^(translate|rotate)\([-\d., ]+\)$/],
      ['fill', colour],
      ['stroke', colour],
      ['strokeWidth', number],
      ['strokeDashArray', /^[\d. ]+$/],
      ['strokeLineJoin', 'round'],
      ['strokeLineCap', 'round'],
      ['markerStart', marker],
      ['markerEnd', marker],
      ['textAnchor', 'start', 'middle', 'end'],
      ['fontSize', number],
      ['fontWeight', number],
      ['fontStyle', 'italic'],
    ],
  },
}

/** Takes the title and the description out, which mermaid has for those who cannot see the drawing. */
function readNames(source: string): { told: string[]; rest: string } {
  const told: string[] = []
  const rest = source.replace(/^[ \t]*acc(?:Title|Descr)[ \t]*:(.*)\n?/gm, (_, text: string) => {
    told.push(text.trim())
    return ''
  })
  return { told, rest }
}

/** All that is written in a drawing, for where nothing else tells what it shows. */
function textsOf(drawing: Root): string {
  const texts: string[] = []
  visit(drawing, { tagName: 'text' }, (node) => void texts.push(toString(node)))
  return texts.join(', ')
}

/**
 * Draws a diagram that is written in mermaid, as a picture of lines and texts that does nothing.
 * @returns undefined where it can't be drawn: the source is then shown as it is written
 */
export async function drawDiagram(source: string): Promise<Element | undefined> {
  if (source.length > longestSource) return undefined
  const { told, rest } = readNames(source)
  // Loaded at the first drawing: most folders have none, and the layout engine is large.
  const { renderMermaidSVG } = await import('beautiful-mermaid')
  let svg: string
  try {
    svg = renderMermaidSVG(rest, { padding: 4, nodeSpacing: 28, layerSpacing: 40 })
  } catch {
    return undefined
  }
  const clean = sanitize(fromHtml(svg, { fragment: true }), drawn)
  if (clean.type !== 'root') return undefined
  const texts = textsOf(clean)
  // What is not understood is drawn as nothing.
  if (texts === '') return undefined
  return {
    type: 'element',
    tagName: 'div',
    properties: {
      className: ['diagram'],
      role: 'img',
      ariaLabel: told.length > 0 ? told.join('. ') : texts,
    },
    children: clean.children.filter((node) => node.type === 'element'),
  }
}
