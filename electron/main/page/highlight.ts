import type { ElementContent } from 'hast'
import { createHighlighterCore, type HighlighterCore, type ThemeRegistrationRaw } from 'shiki/core'
import { createJavaScriptRegexEngine } from 'shiki/engine/javascript'

/**
 * What a stretch of code can be. The class says it and the window's style sheet draws it, so that one rendering
 * serves both themes and no inline style is needed. The colours only carry the class through the highlighter.
 */
const kinds = {
  '#000001': { name: 'syn-comment', scope: ['comment', 'punctuation.definition.comment'] },
  '#000002': { name: 'syn-string', scope: ['string', 'markup.inline.raw'] },
  '#000003': { name: 'syn-number', scope: ['constant.numeric', 'constant.language'] },
  '#000004': {
    name: 'syn-keyword',
    scope: [
      'keyword.control',
      'keyword.other',
      'keyword.operator.logical',
      'keyword.operator.expression',
      'storage',
      'entity.name.tag',
    ],
  },
  '#000005': {
    name: 'syn-function',
    scope: [
      'entity.name.function',
      'entity.name.class',
      'entity.name.type.class',
      'entity.name.function.decorator',
    ],
  },
} as const

const theme: ThemeRegistrationRaw = {
  name: 'ink',
  settings: [
    { settings: { foreground: '#000000', background: '#ffffff' } },
    ...Object.entries(kinds).map(([foreground, { scope }]) => ({
      scope: [...scope],
      settings: { foreground },
    })),
  ],
}

let highlighter: Promise<HighlighterCore> | undefined

/** Made once, at the first code block: starting the app need not wait for the grammars. */
const getHighlighter = () =>
  (highlighter ??= createHighlighterCore({
    themes: [theme],
    langs: [
      import('shiki/langs/python.mjs'),
      import('shiki/langs/sql.mjs'),
      import('shiki/langs/shellscript.mjs'),
      import('shiki/langs/json.mjs'),
      import('shiki/langs/yaml.mjs'),
      import('shiki/langs/toml.mjs'),
      import('shiki/langs/ini.mjs'),
      import('shiki/langs/html.mjs'),
      import('shiki/langs/jinja.mjs'),
      import('shiki/langs/css.mjs'),
      import('shiki/langs/javascript.mjs'),
      import('shiki/langs/typescript.mjs'),
      import('shiki/langs/http.mjs'),
      import('shiki/langs/docker.mjs'),
      import('shiki/langs/nginx.mjs'),
      import('shiki/langs/diff.mjs'),
    ],
    engine: createJavaScriptRegexEngine({ forgiving: true }),
  }))

/** The names by which authors call a language that the highlighter knows by another. */
const otherNames: Record<string, string> = {
  django: 'jinja',
  'django-html': 'jinja',
  py3: 'python',
  pycon: 'python',
}

/** A code block as coloured spans; one in an unknown language stays plain. */
export async function highlight(code: string, language: string): Promise<ElementContent[]> {
  const shiki = await getHighlighter()
  const lang = otherNames[language] ?? language
  const known = shiki.getLoadedLanguages().includes(lang)
  if (!known) return [{ type: 'text', value: code }]
  const lines = shiki.codeToTokensBase(code, { lang, theme: 'ink' })
  return lines.flatMap((tokens, index) => {
    const spans = tokens.map((token): ElementContent => {
      const text = { type: 'text' as const, value: token.content }
      const kind = kinds[(token.color ?? '').toLowerCase() as keyof typeof kinds]
      if (kind === undefined) return text
      return { type: 'element', tagName: 'span', properties: { className: [kind.name] }, children: [text] }
    })
    return index === lines.length - 1 ? spans : [...spans, { type: 'text' as const, value: '\n' }]
  })
}
