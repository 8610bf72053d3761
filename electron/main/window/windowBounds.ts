import * as v from 'valibot'

const rectangle = { x: v.number(), y: v.number(), width: v.number(), height: v.number() }

/** Where the window was when it was last closed. Frozen: a change is a new version. */
export const windowV1 = v.object({
  version: v.literal(1),
  bounds: v.exactOptional(v.object(rectangle)),
  maximized: v.boolean(),
})
export type StoredWindow = v.InferOutput<typeof windowV1>

export interface Rectangle {
  x: number
  y: number
  width: number
  height: number
}

/** The smallest window that the design is drawn for, and the one of a first start, in DIP. */
export const smallest = { width: 900, height: 600 } as const
const first = { width: 1280, height: 800 } as const

/** At least this much of the title bar must be on a screen for the window to be caught and moved, in DIP. */
const grip = { width: 120, height: 40 } as const

/**
 * Where to open the window: where it was, unless that is no longer on any screen; then in the middle of the first.
 * @param screens the work areas of the screens that there are now
 */
export function windowBounds(stored: Rectangle | undefined, screens: Rectangle[]): Rectangle {
  const [main = { x: 0, y: 0, ...first }] = screens
  const { width: wanted, height: wantedHeight } = stored ?? first
  const reachable =
    stored &&
    screens.some(
      (screen) =>
        stored.y >= screen.y &&
        stored.y + grip.height <= screen.y + screen.height &&
        Math.min(stored.x + wanted, screen.x + screen.width) - Math.max(stored.x, screen.x) >= grip.width,
    )
  if (reachable)
    return {
      x: stored.x,
      y: stored.y,
      width: Math.max(wanted, smallest.width),
      height: Math.max(wantedHeight, smallest.height),
    }
  const width = Math.max(Math.min(wanted, main.width), smallest.width)
  const height = Math.max(Math.min(wantedHeight, main.height), smallest.height)
  return {
    x: Math.round(main.x + Math.max(0, (main.width - width) / 2)),
    y: Math.round(main.y + Math.max(0, (main.height - height) / 2)),
    width,
    height,
  }
}
