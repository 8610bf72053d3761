/** A section of a topic, as the sidebar shows it. */
interface SidePart {
  name: string
  label: string
  /** How many questions it has, and what share of them is known (0 to 1). */
  count: number
  share: number
}

/** A topic with its sections, as the sidebar shows it. */
export interface SideTopic extends SidePart {
  /** What it is about, where the app knows it. */
  about: string | undefined
  sections: SidePart[]
}
