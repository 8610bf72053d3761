/** The texts that a document is found by, the weightiest first; they may be markdown. */
export interface IndexedTexts {
  title: string
  /** Other names, tags, the section. */
  names: string
  /** What the document says in short. */
  summary: string
  body: string
}
