import type { Session } from 'electron'

/**
 * Cuts the window off from the world: only addresses that `isOurs` names are loaded, and no permission (camera,
 * location, notifications …) is ever granted.
 */
export function confineSession(session: Session, isOurs: (url: string) => boolean): void {
  session.webRequest.onBeforeRequest((details, decide) => decide({ cancel: !isOurs(details.url) }))
  session.setPermissionRequestHandler((_contents, _permission, decide) => decide(false))
  session.setPermissionCheckHandler(() => false)
}
