import type { SearchEngine } from './SearchEngine.ts'

/** The engines by name, ours first; each is only loaded by the process that measures it. */
export const engines: Readonly<Record<string, () => Promise<{ engine: SearchEngine }>>> = {
  ours: () => import('./engines/ours.ts'),
  minisearch: () => import('./engines/miniSearch.ts'),
  'minisearch-terms': () => import('./engines/miniSearchTerms.ts'),
  'minisearch-fuzzy': () => import('./engines/miniSearchFuzzy.ts'),
  flexsearch: () => import('./engines/flexSearch.ts'),
  orama: () => import('./engines/orama.ts'),
  lunr: () => import('./engines/lunr.ts'),
  fuse: () => import('./engines/fuse.ts'),
  fts5: () => import('./engines/sqliteWords.ts'),
  'fts5-stems': () => import('./engines/sqliteStems.ts'),
  'fts5-trigrams': () => import('./engines/sqliteTrigrams.ts'),
}
