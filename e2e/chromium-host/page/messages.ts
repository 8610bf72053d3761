/** What the preload's world tells the host. */
export type FromPage =
  | { kind: 'started' }
  | { kind: 'invoke'; id: number; channel: string; args: unknown[] }
  | { kind: 'openWindow'; url: string; frameName: string; features: string }
  | { kind: 'navigate'; url: string }
  | { kind: 'accelerator'; accelerator: string }
  | { kind: 'boundsChanged' }
  | { kind: 'colorSchemeChanged' }
  | { kind: 'preloadFailed'; message: string }

/** What the host tells the preload's world. */
export type ToPage =
  | { kind: 'event'; channel: string; args: unknown[] }
  | { kind: 'reply'; id: number; value: unknown }
  | { kind: 'failure'; id: number; message: string }
  | { kind: 'accelerators'; keys: AcceleratorKeys[] }
  | { kind: 'holdClosing' }

/** An accelerator of the application's menu, taken apart so that a key press can be compared with it. */
export interface AcceleratorKeys {
  accelerator: string
  /** The key as it is printed on it, in lower case, such as "k" or "arrowleft". */
  key: string
  /** The same key by its place (`KeyboardEvent.code`), since a Russian layout prints other letters. */
  code: string
  ctrl: boolean
  meta: boolean
  alt: boolean
  shift: boolean
}
