/**
 * The x of `matrix` x = `right`, by Cholesky's decomposition.
 * @param matrix symmetric and positive definite; only its lower triangle is read
 */
export function solvePositive(matrix: readonly Float64Array[], right: Float64Array): Float64Array {
  const size = right.length
  const lower = matrix.map(() => new Float64Array(size))
  const at = (row: number, column: number): number => lower[row]?.[column] ?? 0

  for (let row = 0; row < size; row++)
    for (let column = 0; column <= row; column++) {
      let rest = matrix[row]?.[column] ?? 0
      for (let k = 0; k < column; k++) rest -= at(row, k) * at(column, k)
      lower[row]?.fill(row === column ? Math.sqrt(rest) : rest / at(column, column), column, column + 1)
    }

  const x = Float64Array.from(right)
  const known = (index: number): number => x[index] ?? 0
  for (let row = 0; row < size; row++) {
    let rest = known(row)
    for (let k = 0; k < row; k++) rest -= at(row, k) * known(k)
    x[row] = rest / at(row, row)
  }
  for (let row = size - 1; row >= 0; row--) {
    let rest = known(row)
    for (let k = row + 1; k < size; k++) rest -= at(k, row) * known(k)
    x[row] = rest / at(row, row)
  }
  return x
}
