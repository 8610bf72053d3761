/** How much of some questions is known. */
export interface Knowledge {
  /** How many of them were ever reviewed. */
  studied: number
  /** The mean predicted recall of the reviewed ones, 0 to 1; absent when there are none. */
  recall?: number
  /** Recall times coverage, 0 to 1: the mean over all of them, with 0 for what was never reviewed. */
  readiness: number
}

/** What is known of some questions by the predicted recall of each, 0 to 1; undefined: never reviewed. */
export function knowledgeOf(recalls: readonly (number | undefined)[]): Knowledge {
  const studied = recalls.filter((recall) => recall !== undefined)
  const sum = studied.reduce((total, recall) => total + recall, 0)
  return {
    studied: studied.length,
    ...(studied.length === 0 ? {} : { recall: sum / studied.length }),
    readiness: recalls.length === 0 ? 0 : sum / recalls.length,
  }
}
