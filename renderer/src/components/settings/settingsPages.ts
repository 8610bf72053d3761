/** The pages of the settings, in their order. */
export const settingsPages = ['reading', 'library', 'review', 'keys', 'data', 'about'] as const
export type SettingsPage = (typeof settingsPages)[number]
