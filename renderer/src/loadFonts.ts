/** A letter of each alphabet: fonts come in parts, and only the parts with these are needed at the start. */
const letters = 'ая az'

/** The fonts of the first picture: were they to come later, the page would be set anew and lose its place. */
const fonts = [
  '400 17px "Literata Variable"',
  '400 13px "Golos Text Variable"',
  '400 13px "JetBrains Mono Variable"',
  'italic 400 13px "JetBrains Mono Variable"',
]

/** Loads the fonts that every page is set in; a font that will not load is done without. */
export async function loadFonts(): Promise<void> {
  await Promise.allSettled(fonts.map((font) => document.fonts.load(font, letters)))
}
