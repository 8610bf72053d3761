/** A text to be found. */
export interface BenchDocument {
  id: string
  title: string
  section: string
  body: string
}

/** Groups of words that mean the same. */
export type SynonymGroups = readonly (readonly string[])[]

/** An index that answers. */
export interface BuiltIndex {
  /** The ids of the documents that were found, the best first, at most as many as the limit. */
  search(query: string, limit: number): string[]
  /** Writes what a later start loads. */
  save(file: string): void | Promise<void>
  /** Puts a document in the place of the one with its id; absent where only building anew does that. */
  replace?(document: BenchDocument): void
}

/** A way to search, in the best configuration that its documentation names. */
export interface SearchEngine {
  /** Its memory is not the heap's, so that it cannot be measured with the others'. */
  outsideHeap?: true
  /** @param synonyms what the documents' author says means the same; for engines that can use it */
  build(documents: readonly BenchDocument[], synonyms: SynonymGroups): BuiltIndex | Promise<BuiltIndex>
  /** Opens what was saved. */
  load(
    file: string,
    documents: readonly BenchDocument[],
    synonyms: SynonymGroups,
  ): BuiltIndex | Promise<BuiltIndex>
}
