/** Values by names; most names have one value, so that no list is kept for it. */
export interface ValuesByName<Value extends string | number> {
  add(name: string, value: Value): void
  remove(name: string, value: Value): void
  /** In the order in which they were added. */
  get(name: string): readonly Value[]
}

/** A register without names. */
export function valuesByName<Value extends string | number>(): ValuesByName<Value> {
  const values = new Map<string, Value | Value[]>()
  return {
    add(name, value) {
      const held = values.get(name)
      if (held === undefined) values.set(name, value)
      else if (Array.isArray(held)) held.push(value)
      else values.set(name, [held, value])
    },
    remove(name, value) {
      const held = values.get(name)
      const rest = Array.isArray(held) ? held.filter((other) => other !== value) : []
      if (rest.length > 0) values.set(name, rest)
      else if (held === value || Array.isArray(held)) values.delete(name)
    },
    get(name) {
      const held = values.get(name) ?? []
      return Array.isArray(held) ? held : [held]
    },
  }
}
