import type { Claim } from './readClaims.ts'

/** How many of a claim's terms a sentence says. */
const saidBy = (sentence: Claim, claim: Claim): number => claim.terms.filter(sentence.says).length

/** How much a sentence and a claim have in common, seen from both sides: the mean of the terms that each says of the other. */
const overlap = (sentence: Claim, claim: Claim): number =>
  (saidBy(sentence, claim) + saidBy(claim, sentence)) / 2

/** The overlap at which a sentence may as well be about something else than any of the points. */
const background = 2

/** How many terms of the nearest mistake a sentence says as a rule: taken where no mistakes are known. */
const usual = 1.7

/** What the ratings add up from: the weights of a logistic regression on the answers labelled `tune`. */
const weights = { lead: 0.605, share: 0.818, contradiction: -1.064 }

/**
 * How likely a sentence makes each of the key points, as logits but for a constant. A point gains by each of its terms
 * that the sentence says beyond those of a known mistake, by its share of the sentence among all points, and loses by a
 * negation on one side only, the more of it the sentence repeats.
 */
export function rateSentence(
  sentence: Claim,
  points: readonly Claim[],
  mistakes: readonly Claim[],
): number[] {
  const mistaken =
    mistakes.length === 0 ? usual : Math.max(...mistakes.map((mistake) => saidBy(sentence, mistake)))
  const pulls = points.map((point) => Math.exp(overlap(sentence, point)))
  const sum = pulls.reduce((total, pull) => total + pull, Math.exp(background))
  return points.map((point, at) => {
    const said = saidBy(sentence, point)
    const share = Math.log((pulls[at] ?? 0) / sum)
    const contradiction = point.isNegated === sentence.isNegated ? 0 : Math.log1p(said)
    return weights.lead * (said - mistaken) + weights.share * share + weights.contradiction * contradiction
  })
}
