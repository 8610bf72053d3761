import type { Language } from '#domain/question/Question.ts'

/** What is said when the thread that reads a folder breaks off, in each language of the interface. */
export const brokenReading: Record<Language, (folder: string, reason: string) => string> = {
  ru: (folder, reason) =>
    `Чтение папки «${folder}» прервалось (${reason}). То, что уже прочитано, открыто. Чтобы прочитать остальное, выберите «Файл» → «Перечитать папку».`,
  en: (folder, reason) =>
    `The reading of the folder “${folder}” broke off (${reason}). What had been read by then is open. To read the rest, choose File → Read the folder again.`,
}
