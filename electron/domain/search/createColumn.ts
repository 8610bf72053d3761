/** Whole numbers that are appended to, in memory that grows by doubling. */
export interface Column {
  push(number: number): void
  length(): number
  /** What was pushed so far; the next push may move it. */
  all(): Uint32Array
}

/** An empty column. */
export function createColumn(): Column {
  let numbers = new Uint32Array(1024)
  let length = 0
  return {
    push(number) {
      if (length === numbers.length) {
        const grown = new Uint32Array(length * 2)
        grown.set(numbers)
        numbers = grown
      }
      numbers[length++] = number
    },
    length: () => length,
    all: () => numbers.subarray(0, length),
  }
}
