import { watchEffect } from 'vue'
import { speak } from '../i18n/index.ts'
import { useSettings } from '../stores/settings.ts'
import { useMedia } from './useMedia.ts'

/** Puts the chosen theme, language and reading text on the document, where the style sheets read them. */
export function useAppearance(): void {
  const settings = useSettings()
  const systemIsDark = useMedia('(prefers-color-scheme: dark)')
  watchEffect(() => {
    const { interfaceLanguage, theme, textScale, readingFont, lineWidth } = settings.current
    const root = document.documentElement
    const system = systemIsDark.value ? 'dark' : 'light'
    root.dataset.theme = theme === 'system' ? system : theme
    root.dataset.readingFont = readingFont
    root.dataset.lineWidth = lineWidth
    root.style.setProperty('--text-scale', String(textScale))
    speak(interfaceLanguage)
  })
}
