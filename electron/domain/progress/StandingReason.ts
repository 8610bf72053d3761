/** Why a part of the library counts as weak: a fact each, with the ids of the questions that it is about. */
export type StandingReason =
  /** Answered badly in one of the last three interviews, and with full confidence. */
  | { kind: 'sure-and-wrong'; ids: string[] }
  /** Asked at least twice, and never right. */
  | { kind: 'never-right'; ids: string[] }
  /** Nothing was ever opened or reviewed. */
  | { kind: 'never' }
  /** Forgotten `times` times altogether. */
  | { kind: 'lapses'; ids: string[]; times: number }
  /** The mean of the last interview grades is low; `count` says of how many. */
  | { kind: 'low-grades'; ids: string[]; mean: number; count: number }
  /** Due before today; `days` is how long the longest of them has been waiting. */
  | { kind: 'overdue'; ids: string[]; days: number }
  | { kind: 'marked-weak'; ids: string[] }
  /** Opened, but never recalled. */
  | { kind: 'only-read'; ids: string[] }
  /** Neither opened nor reviewed, in a part that was begun. */
  | { kind: 'unopened'; ids: string[] }
  /** Nothing was opened or reviewed for so many days. */
  | { kind: 'last-opened'; days: number }
  /** What was studied is recalled too seldom, 0 to 1. */
  | { kind: 'fading'; recall: number }
  /** What was studied is recalled well enough, 0 to 1. */
  | { kind: 'holding'; recall: number }
