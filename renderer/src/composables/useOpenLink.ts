import { study } from '../api.ts'

/** Opens an address in the system's browser; main refuses any that is not of the web or of mail. */
export function useOpenLink(): (url: string) => void {
  return (url) => void study.openLink(url)
}
