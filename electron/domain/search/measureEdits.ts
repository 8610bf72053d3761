/** Words past this length are cut. In bytes. */
const longest = 64

/**
 * Makes a measure of how many edits turn a packed word into others: letters added, left out, changed, or two neighbours
 * swapped (optimal string alignment distance); above `most` it is any number above it.
 */
export function measureEdits(packed: string) {
  const word = Uint8Array.from(packed.slice(0, longest), (letter) => letter.charCodeAt(0))
  const width = longest + 4
  const rows = [new Uint8Array(width), new Uint8Array(width), new Uint8Array(width)]

  /**
   * @param bytes where the other word stands, from `start`, for `length` bytes
   * @param asBeginning the other word may go on where this one ends
   */
  return (bytes: Uint8Array, start: number, length: number, most: number, asBeginning: boolean): number => {
    const end = Math.min(length, word.length + most, longest)
    let [before, above, row] = rows as [Uint8Array, Uint8Array, Uint8Array]
    for (let column = 0; column <= end; column++) above[column] = column
    for (let line = 1; line <= word.length; line++) {
      const letter = word[line - 1]
      // Outside of a band along the diagonal every way costs more than is allowed.
      const from = Math.max(1, line - most)
      const to = Math.min(end, line + most)
      row[from - 1] = from === 1 ? line : most + 1
      let least = most + 1
      for (let column = from; column <= to; column++) {
        const other = bytes[start + column - 1]
        let edits = (above[column - 1] ?? 0) + (letter === other ? 0 : 1)
        const left = (row[column - 1] ?? 0) + 1
        if (left < edits) edits = left
        const up = column < line + most ? (above[column] ?? 0) + 1 : most + 1
        if (up < edits) edits = up
        if (line > 1 && column > 1 && letter === bytes[start + column - 2] && word[line - 2] === other) {
          const swapped = (before[column - 2] ?? 0) + 1
          if (swapped < edits) edits = swapped
        }
        row[column] = edits
        if (edits < least) least = edits
      }
      if (least > most) return most + 1
      const spare = before
      before = above
      above = row
      row = spare
    }
    if (!asBeginning) return end < length || Math.abs(end - word.length) > most ? most + 1 : (above[end] ?? 0)
    let least = most + 1
    for (let column = Math.max(0, word.length - most); column <= end; column++)
      least = Math.min(least, above[column] ?? 0)
    return least
  }
}
