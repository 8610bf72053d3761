/** A posting is a document's number and, in its lower bits, where the document holds the term. */
export const posting = {
  documentShift: 12,
  inTitle: 0x800,
  inNames: 0x400,
  inSummary: 0x200,
  /** How often the body holds it, up to 15. */
  inBody: 0x00f,
  placeBits: 0xfff,
} as const

/** As many documents as the bits of a posting can number. */
export const mostDocuments = 2 ** (32 - posting.documentShift)
