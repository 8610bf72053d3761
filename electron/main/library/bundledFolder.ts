import { join } from 'node:path'

/** Where the bundled questions are: beside the sources in development, in the resources of an installed app. */
export function bundledFolder(app: { isPackaged: boolean; getAppPath(): string }, resources: string): string {
  return join(app.isPackaged ? resources : app.getAppPath(), 'content')
}
