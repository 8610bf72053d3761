import type { Notice } from '#api/studyApi.ts'
import { interviewV2, type Interview } from '#domain/interview/Interview.ts'
import { interviewV1 } from '#domain/interview/interviewV1.ts'
import { restoreInterview } from '#domain/interview/restoreInterview.ts'
import { upgradeInterview } from '#domain/interview/upgradeInterview.ts'
import { existsSync, readdirSync } from 'node:fs'
import * as v from 'valibot'
import { openStore, type DataStore } from './openStore.ts'

/** All interviews, each in a file of its own: one that is damaged takes no other with it. */
export interface InterviewStore {
  /** The one that is not finished, if any. */
  open(): Interview | undefined
  /** Those that are, the newest first. */
  finished(): Interview[]
  /** Keeps an interview as it stands now. */
  save(interview: Interview): void
}

/** Reads all interviews of a folder; what ran when an earlier process ended stands still until it is resumed. */
export function openInterviews(folder: string, onNotice: (notice: Notice) => void): InterviewStore {
  const files = new Map<string, DataStore<Interview | undefined>>()
  const openFile = (id: string) => {
    const file = openStore<Interview | undefined>({
      folder,
      name: id,
      schema: v.pipe(interviewV2, v.transform(restoreInterview)),
      version: 2,
      older: v.pipe(interviewV1, v.transform(upgradeInterview), v.transform(restoreInterview)),
      empty: undefined,
      onNotice,
    })
    files.set(id, file)
    return file
  }

  for (const name of existsSync(folder) ? readdirSync(folder) : []) {
    // Files that were set aside have a second dot in their names.
    const id = /^([\w-]+)\.json$/.exec(name)?.[1]
    if (id !== undefined) openFile(id)
  }

  const newestFirst = () =>
    [...files.values()].flatMap((file) => file.get() ?? []).sort((a, b) => b.startedAt - a.startedAt)
  return {
    open: () => newestFirst().find((interview) => interview.phase !== 'finished'),
    finished: () => newestFirst().filter((interview) => interview.phase === 'finished'),
    save: (interview) => (files.get(interview.id) ?? openFile(interview.id)).set(interview),
  }
}
