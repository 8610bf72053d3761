import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'

/** The names of folders the host knows, a part of those `app.getPath` takes. */
export type PathName =
  | 'home'
  | 'appData'
  | 'userData'
  | 'sessionData'
  | 'temp'
  | 'exe'
  | 'desktop'
  | 'documents'
  | 'downloads'
  | 'logs'

/**
 * Where a folder is when the app has not set it.
 * https://www.electronjs.org/docs/latest/api/app#appgetpathname
 *
 * @param userData the folder of this app's own data
 */
export function defaultPath(name: PathName, userData: string): string {
  const home = homedir()
  const paths: Record<PathName, string> = {
    home,
    appData: appData(home),
    userData,
    sessionData: userData,
    temp: tmpdir(),
    exe: process.execPath,
    desktop: join(home, 'Desktop'),
    documents: join(home, 'Documents'),
    downloads: join(home, 'Downloads'),
    logs: join(userData, 'logs'),
  }
  const path = paths[name]
  if (path === undefined) throw new Error(`Failed to get '${name}' path`)
  return path
}

/** The folder in which apps keep their data, one folder each. */
export function appData(home = homedir()): string {
  if (process.platform === 'win32') return process.env.APPDATA ?? join(home, 'AppData', 'Roaming')
  if (process.platform === 'darwin') return join(home, 'Library', 'Application Support')
  return process.env.XDG_CONFIG_HOME || join(home, '.config')
}
