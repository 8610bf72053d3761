/** One end of the bridge between the preload's world and the page's. */
export interface ContextBridge {
  /** Calls the function that the other world offers under an id. Id 0 is the one given to `createContextBridge`. */
  call: (id: number, args: unknown[]) => unknown
}

/**
 * Builds one end. Both worlds run it, each with the other's channel names and with the function it offers first.
 *
 * Values are copied and lose their prototypes; functions and promises stay where they are and are called from
 * afar; errors keep their message only; what can be neither cloned nor called throws.
 * https://www.electronjs.org/docs/latest/api/context-bridge#parameter--error--return-type-support
 *
 * Events on the document reach both worlds, and Chromium clones their detail on the way.
 * The function is sent to the page as text, so it must not use anything outside itself.
 */
export function createContextBridge(
  outgoing: string,
  incoming: string,
  offered: (...args: never[]) => unknown,
): ContextBridge {
  type Callable = (...args: unknown[]) => unknown
  type Crossing =
    | { kind: 'value'; value: unknown }
    | { kind: 'error'; message: string }
    | { kind: 'function' | 'promise'; id: number }
    | { kind: 'array'; items: Crossing[] }
    | { kind: 'object'; entries: [string, Crossing][] }
  type Message =
    | { kind: 'call'; id: number; args: Crossing[] }
    | { kind: 'answer'; value: Crossing }
    | { kind: 'throw'; value: Crossing }
    | { kind: 'resolve'; id: number; value: Crossing }
    | { kind: 'reject'; id: number; value: Crossing }

  const functions = new Map<number, Callable>([[0, offered as Callable]])
  const promises = new Map<number, { resolve: Callable; reject: Callable }>()
  let lastId = 0
  let answer: Message | undefined

  const post = (message: Message): void => {
    document.dispatchEvent(new CustomEvent(outgoing, { detail: message }))
  }

  /** Whether something inside stays in this world, so that the value cannot be cloned as a whole. */
  const isLive = (value: unknown): boolean =>
    typeof value === 'function' ||
    value instanceof Promise ||
    (typeof value === 'object' && value !== null && Object.values(value).some(isLive))

  const send = (value: unknown): Crossing => {
    if (typeof value === 'function') {
      functions.set(++lastId, value as Callable)
      return { kind: 'function', id: lastId }
    }
    if (value instanceof Promise) {
      const id = ++lastId
      value.then(
        (result) => settle('resolve', id, result),
        (reason) => settle('reject', id, reason),
      )
      return { kind: 'promise', id }
    }
    if (value instanceof Error) return { kind: 'error', message: value.message }
    try {
      return { kind: 'value', value: structuredClone(value) }
    } catch {
      if (!isLive(value)) throw new Error('An object could not be cloned.')
    }
    if (Array.isArray(value)) return { kind: 'array', items: value.map(send) }
    const entries = Object.entries(value as object).map(([key, item]): [string, Crossing] => [
      key,
      send(item),
    ])
    return { kind: 'object', entries }
  }

  const settle = (kind: 'resolve' | 'reject', id: number, value: unknown): void => {
    try {
      post({ kind, id, value: send(value) })
    } catch (error) {
      post({ kind: 'reject', id, value: send(error) })
    }
  }

  const receive = (crossing: Crossing): unknown => {
    if (crossing.kind === 'value') return crossing.value
    if (crossing.kind === 'error') return new Error(crossing.message)
    if (crossing.kind === 'array') return crossing.items.map(receive)
    if (crossing.kind === 'object')
      return Object.fromEntries(crossing.entries.map(([key, item]) => [key, receive(item)]))
    const { id } = crossing
    if (crossing.kind === 'function') return (...args: unknown[]) => call(id, args)
    return new Promise((resolve, reject) => promises.set(id, { resolve, reject }))
  }

  const call = (id: number, args: unknown[]): unknown => {
    answer = undefined
    post({ kind: 'call', id, args: args.map(send) })
    // Events are dispatched synchronously, so the other world has answered by now.
    const answered = answer as Message | undefined
    if (answered?.kind === 'throw') throw receive(answered.value)
    return answered?.kind === 'answer' ? receive(answered.value) : undefined
  }

  const carryOut = (id: number, args: Crossing[]): Message => {
    try {
      return { kind: 'answer', value: send(functions.get(id)?.(...args.map(receive))) }
    } catch (error) {
      return { kind: 'throw', value: send(error) }
    }
  }

  document.addEventListener(incoming, (event) => {
    const message = (event as CustomEvent<Message>).detail
    if (message.kind === 'call') post(carryOut(message.id, message.args))
    else if (message.kind === 'answer' || message.kind === 'throw') answer = message
    else {
      promises.get(message.id)?.[message.kind](receive(message.value))
      promises.delete(message.id)
    }
  })

  return { call }
}
