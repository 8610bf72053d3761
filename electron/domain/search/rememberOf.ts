/** Makes a fact of an object that is reckoned once, and forgotten with the object. */
export function rememberOf<Of extends object, Fact>(reckon: (of: Of) => Fact): (of: Of) => Fact {
  const known = new WeakMap<Of, { fact: Fact }>()
  return (of) => {
    let found = known.get(of)
    if (found === undefined) {
      found = { fact: reckon(of) }
      known.set(of, found)
    }
    return found.fact
  }
}
