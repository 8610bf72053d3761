/** When something happened: on the steady clock that measures, and on the wall clock (ms since the epoch). */
export interface Moment {
  steady: number
  wall: number
}
