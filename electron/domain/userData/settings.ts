import * as v from 'valibot'
import { languages, type Language } from '../question/Question.ts'

export const themes = ['system', 'light', 'dark'] as const
export type Theme = (typeof themes)[number]
export const readingFonts = ['literata', 'golos'] as const
export const lineWidths = ['narrow', 'normal', 'wide'] as const

/** The narrowest and widest that the list pane can be dragged, in CSS pixels. */
export const listWidthRange = { least: 240, most: 420 } as const
/** The reading text's scale: least, most and the step of the slider. */
export const textScaleRange = { least: 0.9, most: 1.3, step: 0.05 } as const

/** The part of what is due that should be recalled: least, most and the step of its choice. */
export const retentionRange = { least: 0.8, most: 0.97, step: 0.01 } as const
/** The minutes a day that studying may take: least, most and the step of their choice. */
export const minutesADayRange = { least: 5, most: 240, step: 5 } as const

const fieldsV1 = {
  interfaceLanguage: v.picklist(languages),
  contentLanguage: v.picklist(languages),
  theme: v.picklist(themes),
  textScale: v.pipe(v.number(), v.minValue(textScaleRange.least), v.maxValue(textScaleRange.most)),
  readingFont: v.picklist(readingFonts),
  lineWidth: v.picklist(lineWidths),
  /** Show the question first and the answer on Space. */
  hideAnswers: v.boolean(),
  /** Whether letters and digits alone do something, outside a field (WCAG 2.1.4: they can be switched off). */
  singleKeys: v.boolean(),
  /** Absent: as wide as the window's width suggests. */
  listWidth: v.exactOptional(
    v.pipe(v.number(), v.minValue(listWidthRange.least), v.maxValue(listWidthRange.most)),
  ),
  listHidden: v.boolean(),
  noteOpen: v.boolean(),
}

const settingsFields = {
  ...fieldsV1,
  /** How probable it should be that a question is recalled when its review is due, 0 to 1. */
  retention: v.pipe(v.number(), v.minValue(retentionRange.least), v.maxValue(retentionRange.most)),
  minutesADay: v.pipe(
    v.number(),
    v.integer(),
    v.minValue(minutesADayRange.least),
    v.maxValue(minutesADayRange.most),
  ),
}

/** Frozen. */
export const settingsV1 = v.object({ version: v.literal(1), settings: v.object(fieldsV1) })
/** Frozen: a change is a new version. */
export const settingsV2 = v.object({ version: v.literal(2), settings: v.object(settingsFields) })
export type Settings = v.InferOutput<typeof settingsV2>['settings']

const reviewDefaults = { retention: 0.9, minutesADay: 20 } as const

/** The settings of the first version, with what the second asks for besides. */
export const upgradeSettings = ({
  settings,
}: v.InferOutput<typeof settingsV1>): v.InferOutput<typeof settingsV2> => ({
  version: 2,
  settings: { ...settings, ...reviewDefaults },
})

/** Some of the settings, to be changed. */
export type SettingsChange = Partial<Settings>
export const settingsChange = v.pipe(
  v.partial(v.object(settingsFields)),
  v.transform((change): SettingsChange =>
    Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined)),
  ),
)

/** The settings of a first start. `system` is the first language of the system that the app speaks. */
export const firstSettings = (system: Language): Settings => ({
  interfaceLanguage: system,
  contentLanguage: system,
  theme: 'system',
  textScale: 1,
  readingFont: 'literata',
  lineWidth: 'normal',
  hideAnswers: false,
  singleKeys: true,
  listHidden: false,
  noteOpen: true,
  ...reviewDefaults,
})
