import { classOfCode, letterClass } from './letterClass.ts'

const { letter, digit, underscore, mark, sign } = letterClass

const code = (character: string) => character.charCodeAt(0)
const dot = code('.')
const hyphen = code('-')
const plus = code('+')
const hash = code('#')
const equals = code('=')
const slash = code('/')
const colon = code(':')
const backslash = code('\\')
const space = code(' ')
const apostrophe = code("'")
const typographicApostrophe = code('’')

const loneSigns: ReadonlySet<string> = new Set('@#$%&^|~+=<>')
const ownSigns: ReadonlySet<number> = new Set([...'.@$#-!:'].map(code))

/** The unit at a place of a text, 0 outside of it: reading past the end would have the code compiled again and again. */
const unitAt = (text: string, at: number): number => (at >= 0 && at < text.length ? text.charCodeAt(at) : 0)

const isWordClass = (kind: number) => kind >= letter && kind <= underscore
const isInWord = (kind: number) => kind >= letter && kind <= mark
const isJoint = (unit: number) =>
  unit === dot || unit === hyphen || unit === equals || unit === 0x2010 || unit === 0x2011

/** Markdown writes `\_` for an underscore that is no emphasis. */
const isEscaped = (text: string, at: number): boolean =>
  unitAt(text, at) === backslash && classOfCode(unitAt(text, at + 1)) === underscore

/** Signs that belong to the word they stand before: `.env`, `@login_required`, `$scope`, `#main`, `!important`, `:hover`, `--fake`. */
function signBefore(text: string, start: number): number {
  const before = unitAt(text, start - 1)
  if (classOfCode(before) !== sign || !ownSigns.has(before)) return 0
  // Of `std::vector` the signs stand between the words.
  if (before === colon && unitAt(text, start - 2) === colon) return 0
  const length = before === hyphen ? (unitAt(text, start - 2) === hyphen ? 2 : 0) : 1
  if (length === 0) return 0
  const outside = unitAt(text, start - length - 1)
  const kind = classOfCode(outside)
  return isInWord(kind) || (kind === sign && outside !== colon && outside !== equals) ? 0 : length
}

/** Where a single letter with its sign ends: `C#`, `C++`, `B+`, and `N+1` however it is spaced. */
function signedLetterEnd(text: string, at: number): number {
  const next = unitAt(text, at)
  const isFree = (end: number) => classOfCode(unitAt(text, end)) !== letter
  if (next === hash) return isFree(at + 1) ? at + 1 : at
  const gap = next === space ? 1 : 0
  if (unitAt(text, at + gap) !== plus) return at
  let digits = at + gap + 1
  if (unitAt(text, digits) === space) digits++
  let end = digits
  while (classOfCode(unitAt(text, end)) === digit) end++
  if (end > digits && !isInWord(classOfCode(unitAt(text, end)))) return end
  if (gap === 1) return at
  if (unitAt(text, at + 1) === plus) return isFree(at + 2) ? at + 2 : at
  return isFree(at + 1) && classOfCode(unitAt(text, at + 1)) !== digit ? at + 1 : at
}

/** Where the word ends that begins at a letter, a digit or an underscore. */
function wordEnd(text: string, start: number): number {
  let at = start
  for (;;) {
    const segment = at
    while (isInWord(classOfCode(unitAt(text, at))) || isEscaped(text, at)) at++
    if (at - segment === 1 && classOfCode(unitAt(text, segment)) === letter) at = signedLetterEnd(text, at)
    if (!isJoint(unitAt(text, at)) || !isWordClass(classOfCode(unitAt(text, at + 1)))) return at
    at++
  }
}

/** Where a web address ends whose scheme stands from `start` to `at`; `at` where there is none. */
function addressEnd(text: string, start: number, at: number): number {
  if (unitAt(text, at) !== colon || unitAt(text, at + 1) !== slash || unitAt(text, at + 2) !== slash)
    return at
  if (!/^(?:https?|ftp)$/i.test(text.slice(start, at))) return at
  let end = at + 3
  while (end < text.length && !/[\s)>\]"'`]/.test(text[end] ?? '')) end++
  return end
}

/** Whether a run of signs may be searched for: the points at the end of a phrase and the marks of emphasis are not. */
function isOperator(text: string, start: number, end: number): boolean {
  const run = text.slice(start, end)
  const before = isInWord(classOfCode(unitAt(text, start - 1)))
  const after = isInWord(classOfCode(unitAt(text, end)))
  if (run.length === 1) return run === '*' ? before === after : loneSigns.has(run)
  if (/^\\+$/.test(run)) return false
  if (/^[!?.:]+$/.test(run)) return after || !before
  return run === '**' ? before === after : !/^(?:-{3,}|={4,}|[*~#_]{2,})$/.test(run)
}

/** In characters. */
const longestTarget = 300

/** Where the target of a link ends that begins after a closing bracket; `at` where it is no address. */
function targetEnd(text: string, at: number): number {
  if (text[at] !== '(') return at
  // In so many characters only: a text of brackets that never close would be read to its end for each.
  const near = text.slice(at, at + longestTarget)
  const length = near.indexOf(')')
  return length > 0 && /^\([^\s(]*[/.#][^\s(]*$/.test(near.slice(0, length)) ? at + length : at
}

const hasLetterOrDigit = (text: string, start: number, end: number): boolean => {
  for (let at = start; at < end; at++) {
    const kind = classOfCode(unitAt(text, at))
    if (kind === letter || kind === digit) return true
  }
  return false
}

/**
 * Visits the words of a text in their order, by their bounds: identifiers whole, with the signs that belong to them, and
 * operators. The addresses of links are passed over.
 */
export function scanWords(text: string, visit: (start: number, end: number) => void): void {
  const { length } = text
  let at = 0
  while (at < length) {
    const kind = classOfCode(unitAt(text, at))
    if (isWordClass(kind) || isEscaped(text, at)) {
      const end = wordEnd(text, at)
      const past = addressEnd(text, at, end)
      if (past === end && ((kind !== underscore && kind !== sign) || hasLetterOrDigit(text, at, end)))
        visit(kind === digit ? at : at - signBefore(text, at), end)
      at = past
      // Of `component's` and `don't` the rest says nothing.
      const next = unitAt(text, at)
      if (next === apostrophe || next === typographicApostrophe) {
        let rest = at + 1
        while (classOfCode(unitAt(text, rest)) === letter) rest++
        if (rest - at <= 3) at = rest
      }
    } else if (kind === sign) {
      let end = at + 1
      while (classOfCode(unitAt(text, end)) === sign) end++
      // What a word takes for its own sign is no operator.
      const own = isWordClass(classOfCode(unitAt(text, end))) ? signBefore(text, end) : 0
      if (end - own > at && isOperator(text, at, end - own)) visit(at, end - own)
      at = end
    } else at = text[at] === ']' ? targetEnd(text, at + 1) : at + 1
  }
}
