import type { ListedQuestion, ListGroup } from './ListItem.ts'

/** A line of a list: the head of a group, or one of its questions. */
export interface ListLine {
  group: ListGroup
  question?: ListedQuestion
  /** Of the question. */
  place?: number
}

/** What the lines of a list are known by, and how long they are. */
export interface LineFacts {
  /** The id of the question, or the key of the group after a line break. */
  keys: readonly string[]
  /** The length of the question's title; 0 for the head of a group. */
  lengths: Uint16Array
}

/** The groups of a list as one list. Places of questions and of lines are counted from 0, over all groups. */
export interface ListedQuestions {
  count: number
  at: (place: number) => ListedQuestion | undefined
  /** -1 for one that is not on the list. */
  placeOf: (id: string | undefined) => number
  lineCount: number
  lineAt: (line: number) => ListLine | undefined
  /** The line that a question stands on. */
  lineOf: (place: number) => number
  /** All lines at once, for what is laid out of them. */
  lines: () => LineFacts
}

/** The place of the last of some rising numbers that is not above a number; the first is taken not to be. */
function lastNotAbove(numbers: readonly number[], limit: number): number {
  let low = 0
  let high = numbers.length - 1
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((numbers[middle] ?? 0) <= limit) low = middle
    else high = middle - 1
  }
  return low
}

/** Has groups walked as one list. Nothing is copied, and looked up only when it is asked for: there may be 100,000. */
export function listedQuestions(groups: readonly ListGroup[]): ListedQuestions {
  const firstPlaces: number[] = []
  const firstLines: number[] = []
  let count = 0
  let lineCount = 0
  for (const { label, questions } of groups) {
    firstPlaces.push(count)
    firstLines.push(lineCount)
    count += questions.length
    lineCount += questions.length + (label === undefined ? 0 : 1)
  }

  const groupWith = (starts: readonly number[], place: number) => {
    const index = lastNotAbove(starts, place)
    return {
      group: groups[index],
      firstPlace: firstPlaces[index] ?? 0,
      // Its head, where it has one, stands above its first question.
      firstLine: (firstLines[index] ?? 0) + (groups[index]?.label === undefined ? 0 : 1),
    }
  }

  function placeOf(id: string | undefined): number {
    if (id === undefined) return -1
    for (const [index, { questions }] of groups.entries()) {
      const place = questions.findIndex((question) => question.id === id)
      if (place >= 0) return (firstPlaces[index] ?? 0) + place
    }
    return -1
  }
  const describeLines = (): LineFacts => {
    const keys: string[] = []
    const lengths = new Uint16Array(lineCount)
    for (const { key, label, questions } of groups) {
      if (label !== undefined) keys.push(`\n${key}`)
      for (const { id, title } of questions) lengths[keys.push(id) - 1] = title.length
    }
    return { keys, lengths }
  }
  let lines: LineFacts | undefined
  return {
    count,
    at(place) {
      const { group, firstPlace } = groupWith(firstPlaces, place)
      return group?.questions[place - firstPlace]
    },
    placeOf,
    lineCount,
    lineAt(line) {
      const { group, firstPlace, firstLine } = groupWith(firstLines, line)
      if (!group || line < firstLine) return group && { group }
      const question = group.questions[line - firstLine]
      return question && { group, question, place: firstPlace + line - firstLine }
    },
    lineOf(place) {
      const { firstPlace, firstLine } = groupWith(firstPlaces, place)
      return firstLine + place - firstPlace
    },
    lines: () => (lines ??= describeLines()),
  }
}
