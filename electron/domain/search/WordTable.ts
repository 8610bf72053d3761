/** Words in the order of their bytes; word n is `bytes` from `starts[n]` to `starts[n + 1]`. See `packWord`. */
export interface WordTable {
  bytes: Uint8Array<ArrayBuffer>
  /** One longer than there are words. */
  starts: Uint32Array<ArrayBuffer>
}
