/** A path without the extension and the language that the file declares: `web/cache.ru.md` is `web/cache`. */
export const fileStem = (file: string): string => file.replace(/(\.(ru|en))?(\.(md|markdown))?$/i, '')
