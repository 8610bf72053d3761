import type { MediaAccessPermissionRequest, Session } from 'electron'

interface Confinement {
  /** Whether an address is the app's own. */
  isOurs(url: string): boolean
  /** Asks the system for the microphone. */
  askForMicrophone(): Promise<boolean>
}

/**
 * Cuts the window off from the world: only its own addresses are loaded, and of all permissions (camera, location,
 * notifications …) only the microphone alone is granted, to the top frame of our own page.
 */
export function confineSession(session: Session, { isOurs, askForMicrophone }: Confinement): void {
  const isOurPage = ({ isMainFrame, requestingUrl = '' }: { isMainFrame: boolean; requestingUrl?: string }) =>
    isMainFrame && isOurs(requestingUrl)

  session.webRequest.onBeforeRequest((details, decide) => decide({ cancel: !isOurs(details.url) }))
  session.setPermissionRequestHandler((_contents, permission, decide, details) => {
    const { mediaTypes = [] }: MediaAccessPermissionRequest = details
    const isMicrophone = permission === 'media' && mediaTypes.length === 1 && mediaTypes[0] === 'audio'
    if (!isMicrophone || !isOurPage(details)) decide(false)
    else void askForMicrophone().then(decide, () => decide(false))
  })
  session.setPermissionCheckHandler(
    (_contents, permission, _origin, details) =>
      permission === 'media' && details.mediaType === 'audio' && isOurPage(details),
  )
}
