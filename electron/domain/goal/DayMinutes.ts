/** What sums of minutes may be off by. */
const rounding = 1e-9

/** The minutes of one day, while they are given to what is to be studied on it. */
export interface DayMinutes {
  spent: () => number
  /** Takes the minutes that something costs, if there are as many left. */
  take: (cost: number) => boolean
}

/**
 * A day of so many minutes. Of a day on which nothing was studied yet, the first thing gets what it needs even when that is
 * more than the day has: otherwise it would never have its turn.
 */
export function dayMinutes(limit: number, untouched: boolean): DayMinutes {
  let spent = 0
  return {
    spent: () => spent,
    take(cost) {
      const first = untouched && spent === 0 && limit > 0
      if (!first && spent + cost > limit + rounding) return false
      spent += cost
      return true
    },
  }
}
