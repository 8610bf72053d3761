import * as v from 'valibot'

/** The folder that the person opened; absent for the bundled questions. Frozen: a change is a new version. */
export const openedFolderV1 = v.object({ version: v.literal(1), folder: v.exactOptional(v.string()) })
