import { setFlagsFromString } from 'node:v8'

/**
 * Has main's memory collected in short pauses: a large library that comes in stays, and to move megabytes of it at a time
 * would hold the window's calls up for 20 to 40 ms; with a young generation that does not grow it is a few, and no more in
 * all.
 */
export const shortenPauses = (): void => setFlagsFromString('--semi-space-growth-factor=1')
