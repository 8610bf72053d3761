/** Turns values into text and back, for the pipe between the app and its page. */
export interface Codec {
  /** @throws Error "An object could not be cloned." for functions, symbols, proxies and other unclonable values. */
  encode: (value: unknown) => string
  decode: (text: string) => unknown
}

/**
 * Builds the codec. Electron sends arguments by the structured clone algorithm: prototypes are dropped, and
 * functions, promises, symbols and weak collections throw.
 * https://www.electronjs.org/docs/latest/api/ipc-renderer#ipcrendererinvokechannel-args
 *
 * The function is also sent to the page as text, so it must not use anything outside itself.
 */
export function createCodec(): Codec {
  // A slot is a JSON primitive, or an array that names what JSON lacks. Objects live in a table and are referred
  // to by their place in it, which keeps shared and cyclic references.
  type Slot = string | number | boolean | null | [kind: string, detail?: unknown]
  type Row = [kind: string, ...parts: unknown[]]

  const refuse = (): never => {
    throw new Error('An object could not be cloned.')
  }
  const toBase64 = (bytes: Uint8Array): string => {
    let text = ''
    for (const byte of bytes) text += String.fromCharCode(byte)
    return btoa(text)
  }
  const fromBase64 = (text: string): ArrayBuffer => Uint8Array.from(atob(text), (c) => c.charCodeAt(0)).buffer

  const encode = (value: unknown): string => {
    const rows: Row[] = []
    const places = new Map<object, number>()

    const slotOf = (item: unknown): Slot => {
      if (item === null || typeof item === 'string' || typeof item === 'boolean') return item
      if (item === undefined) return ['undefined']
      if (typeof item === 'number')
        return Number.isFinite(item) && !Object.is(item, -0)
          ? item
          : ['number', Object.is(item, -0) ? '-0' : `${item}`]
      if (typeof item === 'bigint') return ['bigint', `${item}`]
      if (typeof item !== 'object') return refuse()
      const known = places.get(item)
      if (known !== undefined) return ['row', known]
      const place = rows.push(['pending']) - 1
      places.set(item, place)
      rows[place] = rowOf(item)
      return ['row', place]
    }

    const rowOf = (item: object): Row => {
      if (Array.isArray(item)) return ['array', Array.from(item, slotOf)]
      if (item instanceof Date) return ['date', slotOf(item.getTime())]
      if (item instanceof RegExp) return ['regexp', item.source, item.flags]
      if (item instanceof Map)
        return ['map', Array.from(item, ([key, entry]) => [slotOf(key), slotOf(entry)])]
      if (item instanceof Set) return ['set', Array.from(item, slotOf)]
      if (item instanceof Error) return ['error', item.name, item.message, item.stack]
      if (item instanceof ArrayBuffer) return ['buffer', toBase64(new Uint8Array(item))]
      if (ArrayBuffer.isView(item))
        return [
          'view',
          item.constructor.name,
          toBase64(new Uint8Array(item.buffer, item.byteOffset, item.byteLength)),
        ]
      if (Object.prototype.toString.call(item) !== '[object Object]') return refuse()
      return ['object', Object.entries(item).map(([key, entry]) => [key, slotOf(entry)])]
    }

    let clone: unknown
    try {
      clone = structuredClone(value)
    } catch {
      refuse()
    }
    const root = slotOf(clone)
    return JSON.stringify({ root, rows })
  }

  const decode = (text: string): unknown => {
    const { root, rows } = JSON.parse(text) as { root: Slot; rows: Row[] }
    const built = new Map<number, unknown>()

    const valueOf = (slot: Slot): unknown => {
      if (!Array.isArray(slot)) return slot
      const [kind, detail] = slot
      if (kind === 'undefined') return undefined
      if (kind === 'number') return Number(detail)
      if (kind === 'bigint') return BigInt(detail as string)
      const place = detail as number
      if (!built.has(place)) build(place)
      return built.get(place)
    }

    // A container is registered before it is filled, so that what it holds can refer back to it.
    const build = (place: number): void => {
      const [kind, first, second, third] = rows[place] as Row
      const register = <T>(value: T): T => {
        built.set(place, value)
        return value
      }
      if (kind === 'array') {
        const list = register<unknown[]>([])
        for (const slot of first as Slot[]) list.push(valueOf(slot))
      } else if (kind === 'map') {
        const map = register(new Map())
        for (const [key, entry] of first as [Slot, Slot][]) map.set(valueOf(key), valueOf(entry))
      } else if (kind === 'set') {
        const set = register(new Set())
        for (const slot of first as Slot[]) set.add(valueOf(slot))
      } else if (kind === 'object') {
        const object = register({})
        for (const [key, slot] of first as [string, Slot][])
          Object.defineProperty(object, key, {
            value: valueOf(slot),
            writable: true,
            enumerable: true,
            configurable: true,
          })
      } else if (kind === 'date') register(new Date(valueOf(first as Slot) as number))
      else if (kind === 'regexp') register(new RegExp(first as string, second as string))
      else if (kind === 'error')
        register(Object.assign(new Error(second as string), { name: first, stack: third }))
      else if (kind === 'buffer') register(fromBase64(first as string))
      else {
        const views = globalThis as unknown as Record<string, new (buffer: ArrayBuffer) => unknown>
        const View = views[first as string] ?? refuse()
        register(new View(fromBase64(second as string)))
      }
    }

    return valueOf(root)
  }

  return { encode, decode }
}
