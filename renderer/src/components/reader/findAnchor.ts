function decode(anchor: string): string {
  try {
    return decodeURIComponent(anchor)
  } catch {
    return anchor
  }
}

/** Finds what a link within an answer leads to: authors write the heading's name, main puts `answer-` before it. */
export function findAnchor(article: HTMLElement, anchor: string): HTMLElement | undefined {
  const name = decode(anchor)
  return [name, `answer-${name}`]
    .flatMap((id) => article.querySelector<HTMLElement>(`#${CSS.escape(id)}`) ?? [])
    .at(0)
}
