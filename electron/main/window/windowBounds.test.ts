import { describe, expect, it } from 'vitest'
import { smallest, windowBounds } from './windowBounds.ts'

const laptop = { x: 0, y: 25, width: 1440, height: 875 }
const beside = { x: 1440, y: -200, width: 2560, height: 1400 }

describe('the window opens', () => {
  it('in the middle of the first screen at the first start', () => {
    expect(windowBounds(undefined, [laptop, beside])).toEqual({ x: 80, y: 63, width: 1280, height: 800 })
  })

  it('where it was, on any screen', () => {
    const onLaptop = { x: 10, y: 30, width: 1000, height: 700 }
    const onOther = { x: 1500, y: -150, width: 2400, height: 1300 }
    expect(windowBounds(onLaptop, [laptop, beside])).toEqual(onLaptop)
    expect(windowBounds(onOther, [laptop, beside])).toEqual(onOther)
  })

  it('partly off the screen, while it can be caught by its title bar', () => {
    const caught = { x: 1320, y: 25, width: 1000, height: 700 }
    expect(windowBounds(caught, [laptop])).toEqual(caught)
    expect(windowBounds({ ...caught, x: 1321 }, [laptop])).toMatchObject({ x: 220 })
    expect(windowBounds({ ...caught, y: 24 }, [laptop])).toMatchObject({ x: 220 })
  })

  it('in the middle of the first screen, fitting it, when its own screen has gone', () => {
    expect(windowBounds({ x: 1500, y: -150, width: 2400, height: 1300 }, [laptop])).toEqual({
      x: 0,
      y: 25,
      width: 1440,
      height: 875,
    })
  })

  it('at the corner of a screen that is smaller than the smallest window', () => {
    expect(windowBounds(undefined, [{ x: 5, y: 6, width: 640, height: 480 }])).toEqual({
      x: 5,
      y: 6,
      ...smallest,
    })
  })

  it('no smaller than the design is drawn for', () => {
    expect(windowBounds({ x: 10, y: 30, width: 10, height: 10 }, [laptop])).toMatchObject(smallest)
    expect(windowBounds({ x: 1390, y: 30, width: 10, height: 10 }, [laptop])).toMatchObject(smallest)
  })

  it('even when no screen is known', () => {
    expect(windowBounds(undefined, [])).toEqual({ x: 0, y: 0, width: 1280, height: 800 })
  })
})
