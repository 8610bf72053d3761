import {
  CLAMP_PARAMETERS,
  clipParameters,
  default_relearning_steps,
  default_w,
  W17_W18_Ceiling,
} from 'ts-fsrs'

const ranges = CLAMP_PARAMETERS(W17_W18_Ceiling)

/** How many weights FSRS-6 has. */
export const weightCount = default_w.length

/**
 * The weights that are so many steps away from the defaults, one number for each weight, within the ranges of ts-fsrs. A
 * step is a tenth of the weight's range; one of the four stabilities after a first rating (the first four weights)
 * grows by the factor e, since they span five orders of magnitude.
 */
export function weightsAt(steps: Float64Array): number[] {
  const weights = default_w.map((weight, index) => {
    const step = steps[index] ?? 0
    const [low = 0, high = 0] = ranges[index] ?? []
    return index < 4 ? weight * Math.exp(step) : weight + (step * (high - low)) / 10
  })
  return clipParameters(weights, default_relearning_steps.length)
}
