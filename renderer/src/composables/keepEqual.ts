/** The value before, where the next one says the same: what follows it is not woken. For plain data of few fields. */
export function keepEqual<Value>(next: Value, before: Value | undefined): Value {
  return before !== undefined && JSON.stringify(before) === JSON.stringify(next) ? before : next
}
