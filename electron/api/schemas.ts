import { interviewEvent, interviewPlan } from '#domain/interview/Interview.ts'
import { goal } from '#domain/goal/Goal.ts'
import { languages } from '#domain/question/Question.ts'
import { ratings } from '#domain/review/ReviewEntry.ts'
import { searchRequest } from '#domain/search/searchRequest.ts'
import { strengths } from '#domain/userData/bookmarks.ts'
import { settingsChange } from '#domain/userData/settings.ts'
import * as v from 'valibot'
import { mostRows, type StudyApi, type StudyMethod } from './studyApi.ts'

const id = v.pipe(v.string(), v.nonEmpty(), v.maxLength(1000))
const language = v.picklist(languages)
const place = v.object({ id, lang: language, scroll: v.pipe(v.number(), v.minValue(0)) })
const presetName = v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(60))
/** The name of a file without its ending; no path gets through. */
const fileName = v.pipe(v.string(), v.regex(/^[^\\/:*?"<>|\p{Cc}]{1,120}$/u))
const recordingName = v.pipe(v.string(), v.regex(/^[\w-]{1,120}$/))
const chunk = v.pipe(
  v.instance(Uint8Array),
  v.check(({ byteLength }) => byteLength <= 10_000_000),
)
const text = v.pipe(v.string(), v.maxLength(20_000_000))

/** The arguments of each method, as main accepts them. */
export const argumentSchemas = {
  getLibrary: v.tuple([]),
  getRows: v.tuple([
    v.pipe(v.number(), v.integer(), v.minValue(0)),
    v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(mostRows)),
  ]),
  getReadingProgress: v.tuple([]),
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
  getPresets: v.tuple([]),
  savePreset: v.tuple([presetName, interviewPlan]),
  deletePreset: v.tuple([presetName]),
  appendRecording: v.tuple([recordingName, chunk]),
  deleteRecording: v.tuple([recordingName]),
  getRecordings: v.tuple([]),
  deleteRecordings: v.tuple([]),
  getReviews: v.tuple([]),
  rateReview: v.tuple([
    v.object({ id, rating: v.picklist(ratings), tookMs: v.pipe(v.number(), v.minValue(0)) }),
  ]),
  undoReview: v.tuple([]),
  getFit: v.tuple([]),
  fitSchedule: v.tuple([]),
  getGoal: v.tuple([]),
  setGoal: v.tuple([v.nullable(goal)]),
  getStudyDays: v.tuple([]),
  saveDocument: v.tuple([
    v.variant('format', [
      v.object({ format: v.picklist(['md', 'html', 'csv']), name: fileName, text }),
      v.object({ format: v.literal('pdf'), name: fileName }),
    ]),
  ]),
  getNotices: v.tuple([]),
  backUp: v.tuple([v.boolean()]),
  showDataFolder: v.tuple([]),
  readyToClose: v.tuple([]),
} satisfies { [M in StudyMethod]: v.GenericSchema<unknown, Parameters<StudyApi[M]>> }
