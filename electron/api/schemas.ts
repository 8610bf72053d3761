import { interviewEvent, interviewPlan } from '#domain/interview/Interview.ts'
import { languages } from '#domain/question/Question.ts'
import { searchRequest } from '#domain/search/searchRequest.ts'
import { strengths } from '#domain/userData/bookmarks.ts'
import { settingsChange } from '#domain/userData/settings.ts'
import * as v from 'valibot'
import type { StudyApi, StudyMethod } from './studyApi.ts'

const id = v.pipe(v.string(), v.nonEmpty(), v.maxLength(1000))
const language = v.picklist(languages)
const place = v.object({ id, lang: language, scroll: v.pipe(v.number(), v.minValue(0)) })

/** The arguments of each method, as main accepts them. */
export const argumentSchemas = {
  getLibrary: v.tuple([]),
  getQuestion: v.tuple([id, language]),
  getProof: v.tuple([id]),
  search: v.tuple([searchRequest]),
  chooseFolder: v.tuple([]),
  useBundledLibrary: v.tuple([]),
  openLink: v.tuple([v.pipe(v.string(), v.maxLength(4000))]),
  getSettings: v.tuple([]),
  changeSettings: v.tuple([settingsChange]),
  getBookmarks: v.tuple([]),
  setBookmark: v.tuple([id, v.nullable(v.picklist(strengths))]),
  getNotes: v.tuple([]),
  writeNote: v.tuple([id, v.pipe(v.string(), v.maxLength(1_000_000))]),
  getReading: v.tuple([]),
  keepPlace: v.tuple([place]),
  startInterview: v.tuple([interviewPlan]),
  getOpenInterview: v.tuple([]),
  applyToInterview: v.tuple([interviewEvent]),
  listInterviews: v.tuple([]),
  getNotices: v.tuple([]),
  showDataFolder: v.tuple([]),
  readyToClose: v.tuple([]),
} satisfies { [M in StudyMethod]: v.GenericSchema<unknown, Parameters<StudyApi[M]>> }
