/** What a rule of style is about, without the states and pseudo-elements that no query finds. */
const withoutStates = (selector: string): string =>
  selector.replaceAll(/::?[\w-]*(hover|focus|active|before|after|placeholder|marker|enabled)[\w-]*/g, '')

/**
 * A rule as text. Where a font made of variables is changed by a later line of the same rule, browsers write its parts
 * without values: they are taken from what the rule has set on screen.
 */
function textOf(rule: CSSStyleRule): string {
  const shown = rule.cssText.includes(': ;') && document.querySelector(withoutStates(rule.selectorText))
  if (!shown) return rule.cssText
  const set = getComputedStyle(shown)
  return rule.cssText.replaceAll(/(font-[\w-]+|line-height): ;/g, (_, name: string) => {
    return `${name}: ${set.getPropertyValue(name)};`
  })
}

/** The rules that style something in the page; fonts are left to the reader's system. */
function usedRules(rules: CSSRuleList, page: Document): string[] {
  const isUsed = (selector: string): boolean => {
    try {
      return page.querySelector(withoutStates(selector) || '*') !== null
    } catch {
      return true
    }
  }
  return [...rules].flatMap((rule) => {
    if (rule instanceof CSSStyleRule) return isUsed(rule.selectorText) ? [textOf(rule)] : []
    if (rule instanceof CSSMediaRule) {
      const inside = usedRules(rule.cssRules, page)
      return inside.length === 0 ? [] : [`@media ${rule.conditionText} {\n${inside.join('\n')}\n}`]
    }
    return []
  })
}

/** What differs on a page of its own: it scrolls as a whole, and its text can be selected. */
const ownStyle = `
html, body { height: auto; }
body { overflow: auto; user-select: text; }
.long-page { height: auto; overflow: visible; }
details > summary { margin: 8px 0; cursor: pointer; }
`

/** A table behind a chart is opened below it. */
function showTables(content: Element, label: string): void {
  for (const figure of content.querySelectorAll('.figure')) {
    figure.querySelector('.chart')?.removeAttribute('style')
    figure.querySelector('.chart')?.removeAttribute('aria-hidden')
    const table = figure.querySelector('.table')
    if (!table) continue
    table.classList.remove('visually-hidden')
    const details = table.ownerDocument.createElement('details')
    const summary = table.ownerDocument.createElement('summary')
    summary.className = 'label'
    summary.textContent = label
    table.replaceWith(details)
    details.append(summary, table)
  }
}

/**
 * A page of the app as one HTML file that opens anywhere: without scripts, buttons, fonts and links into the app, in the
 * light theme, each chart with its table, and every answer open.
 */
export function standalonePage(
  content: Element,
  words: { lang: string; title: string; table: string },
): string {
  const page = document.implementation.createHTMLDocument(words.title)
  page.documentElement.lang = words.lang
  const copy = page.importNode(content, true)
  page.body.append(copy)
  for (const button of copy.querySelectorAll('button')) button.remove()
  for (const link of copy.querySelectorAll('a')) {
    const span = page.createElement('span')
    for (const { name, value } of link.attributes) if (name !== 'href') span.setAttribute(name, value)
    span.append(...link.childNodes)
    link.replaceWith(span)
  }
  for (const hidden of copy.querySelectorAll('.answer-row[style]')) hidden.removeAttribute('style')
  showTables(copy, words.table)

  const rules = [...document.styleSheets].flatMap((sheet) => usedRules(sheet.cssRules, page))
  const policy = page.createElement('meta')
  policy.httpEquiv = 'Content-Security-Policy'
  policy.content = "default-src 'none'; style-src 'unsafe-inline'"
  const charset = page.createElement('meta')
  charset.setAttribute('charset', 'utf-8')
  const style = page.createElement('style')
  style.textContent = `${rules.join('\n')}${ownStyle}`
  page.head.prepend(charset, policy)
  page.head.append(style)
  return `<!doctype html>\n${page.documentElement.outerHTML}\n`
}
