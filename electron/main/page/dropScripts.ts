import type { Root, RootContent } from 'mdast'
import { SKIP, visit } from 'unist-util-visit'

const tag = /<(\/?)(script|style)(?=[\s/>]|$)/gi

/** Where the bodies of scripts and style sheets stand, by offsets, in their order. */
function findBodies(tree: Root): { from: number; to: number }[] {
  const bodies: { from: number; to: number }[] = []
  let open: { name: string; from: number } | undefined
  visit(tree, 'html', ({ value, position }) => {
    const [start, end] = [position?.start.offset ?? 0, position?.end.offset ?? 0]
    for (const [, slash, written = ''] of value.matchAll(tag)) {
      const name = written.toLowerCase()
      if (slash === '') open = { name, from: end }
      else if (open?.name === name) {
        bodies.push({ from: open.from, to: start })
        open = undefined
      }
    }
  })
  return bodies
}

/**
 * Takes out what stands between the tags of a script or a style sheet. Markdown takes the tags for raw HTML and what is
 * between them for text. A tag that is never closed takes nothing with it.
 */
export function dropScripts(tree: Root): void {
  const bodies = findBodies(tree)
  const dropped = new Set<RootContent>()
  let next = 0
  visit(tree, (node) => {
    const [start, end] = [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0]
    while (start >= (bodies[next]?.to ?? Infinity)) next += 1
    const body = bodies[next]
    if (node.type === 'root' || body === undefined || start < body.from || end > body.to) return undefined
    dropped.add(node)
    return SKIP
  })
  if (dropped.size === 0) return
  visit(tree, (node) => {
    if ('children' in node)
      Object.assign(node, { children: node.children.filter((child) => !dropped.has(child)) })
  })
}
