/** How good a list of results is: each from 0 to 1, the mean over queries. */
export interface Relevance {
  queries: number
  /** One over the place of the first right answer within ten. */
  mrr: number
  /** The share of the right answers that stand within five. */
  recall: number
  /** The gain of the right answers within ten, discounted by the logarithm of their place, over that of the best order. */
  ndcg: number
}

/** A query's results, the best first, and its right answers. */
export interface Ranking {
  found: readonly string[]
  right: readonly string[]
}

const gain = (place: number): number => 1 / Math.log2(place + 2)

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)

function reciprocalRank({ found, right }: Ranking): number {
  const first = found.slice(0, 10).findIndex((id) => right.includes(id))
  return first < 0 ? 0 : 1 / (first + 1)
}

function recall({ found, right }: Ranking): number {
  const within = found.slice(0, 5)
  return right.filter((id) => within.includes(id)).length / right.length
}

function discountedGain({ found, right }: Ranking): number {
  const reached = sum(found.slice(0, 10).map((id, place) => (right.includes(id) ? gain(place) : 0)))
  return reached / sum(right.slice(0, 10).map((_, place) => gain(place)))
}

/** Measures results against the right answers: MRR@10, recall@5 and nDCG@10, all answers being equally right. */
export function measureRelevance(rankings: readonly Ranking[]): Relevance {
  const mean = (measure: (ranking: Ranking) => number) =>
    rankings.length === 0 ? 0 : sum(rankings.map(measure)) / rankings.length
  return {
    queries: rankings.length,
    mrr: mean(reciprocalRank),
    recall: mean(recall),
    ndcg: mean(discountedGain),
  }
}
