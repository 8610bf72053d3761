/** A filter that can take the place of what is being typed. */
export interface FilterOption {
  /** As it will stand in the query; a key alone ends in its colon. */
  text: string
  /** What it means. */
  detail: string
}
