/**
 * The event handed to listeners that may refuse what is about to happen.
 * https://www.electronjs.org/docs/latest/api/structures/event
 */
export class PreventableEvent {
  defaultPrevented = false

  preventDefault(): void {
    this.defaultPrevented = true
  }
}
