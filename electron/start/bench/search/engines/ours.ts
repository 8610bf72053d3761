import { createDescriptions } from '#domain/search/createDescriptions.ts'
import { createGlossary } from '#domain/search/createGlossary.ts'
import { createPartBuilder } from '#domain/search/createPartBuilder.ts'
import { createTextIndex } from '#domain/search/createTextIndex.ts'
import { descriptionsText } from '#domain/search/descriptionsText.ts'
import { glossaryText } from '#domain/search/glossaryText.ts'
import type { IndexedTexts } from '#domain/search/IndexedTexts.ts'
import { indexFingerprint } from '#domain/search/indexFingerprint.ts'
import type { IndexPart } from '#domain/search/IndexPart.ts'
import { packPart } from '#domain/search/packPart.ts'
import { joinSynonyms } from '#domain/search/synonyms.ts'
import { unpackPart } from '#domain/search/unpackPart.ts'
import { atOnce } from '#domain/steps/atOnce.ts'
import { readFileSync, writeFileSync } from 'node:fs'
import { crc32 } from 'node:zlib'
import type { BenchDocument, BuiltIndex, SearchEngine, SynonymGroups } from '../SearchEngine.ts'

// What the code is does not change from load to load.
const fingerprint = indexFingerprint(crc32)

const textsOf = ({ title, section, body }: BenchDocument): IndexedTexts => ({
  title,
  names: section,
  summary: '',
  body,
})

function opened(part: IndexPart, documents: readonly BenchDocument[], groups: SynonymGroups): BuiltIndex {
  const synonyms = joinSynonyms(groups)
  const knowledge = {
    glossary: createGlossary(glossaryText),
    descriptions: createDescriptions(descriptionsText),
  }
  const index = createTextIndex(knowledge, () => synonyms)
  index.add(part)
  const changes = createPartBuilder()
  const ids = documents.map(({ id }) => id)
  // Made by the first replacement: to answer takes none of it.
  let places: Map<string, number> | undefined
  return {
    search: (query, limit) =>
      atOnce(index.search(query, { limit })).documents.flatMap((place) => ids[place] ?? []),
    save: (file) => writeFileSync(file, packPart(part, fingerprint, crc32)),
    replace(document) {
      places ??= new Map(ids.map((id, place) => [id, place]))
      const place = places.get(document.id)
      if (place !== undefined) index.remove(place)
      changes.add(textsOf(document))
      index.addChange(changes.cut())
      places.set(document.id, ids.push(document.id) - 1)
    },
  }
}

/** The search of the app. */
export const engine: SearchEngine = {
  build(documents, groups) {
    const builder = createPartBuilder()
    for (const document of documents) builder.add(textsOf(document))
    return opened(builder.whole(), documents, groups)
  },
  load(file, documents, groups) {
    const part = unpackPart(readFileSync(file), fingerprint, crc32)
    if (part === undefined) throw new Error('What was saved could not be read')
    return opened(part, documents, groups)
  },
}
