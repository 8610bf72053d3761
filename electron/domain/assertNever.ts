/** Closes a choice between kinds: the compiler refuses it while a kind is left over. */
export function assertNever(value: never): never {
  throw new Error(`Unexpected: ${JSON.stringify(value)}`)
}
