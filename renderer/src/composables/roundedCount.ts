/** A number that runs up, rounded down so that it can be read: whole hundreds from a thousand on. */
export const roundedCount = (count: number): number => (count < 1000 ? count : count - (count % 100))
