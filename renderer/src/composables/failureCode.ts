/** The system's and main's words for a failure, and what the person is told instead. */
const codes = {
  ENOSPC: 'disk-full',
  EACCES: 'no-right',
  EPERM: 'no-right',
  EROFS: 'no-right',
  'no-questions': 'no-questions',
} as const

/** What kind of failure a message speaks of; `other` when it is none that the app has words for. */
export function failureCode(message: string): (typeof codes)[keyof typeof codes] | 'other' {
  const found = Object.entries(codes).find(([word]) => message.startsWith(word))
  return found ? found[1] : 'other'
}
