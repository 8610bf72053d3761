import { isMac } from '../../composables/isMac.ts'

/** A key or a chord, and the name of what it does. Several chords do the same. */
export interface KeyEntry {
  name: string
  chords: string[][]
}

/** All keys of the app, by where they work. */
export const keyTable: { name: string; entries: KeyEntry[] }[] = [
  {
    name: 'anywhere',
    entries: [
      { name: 'search', chords: [['Ctrl', 'K']] },
      { name: 'library', chords: [['Ctrl', '1']] },
      { name: 'bookmarks', chords: [['Ctrl', '2']] },
      { name: 'notes', chords: [['Ctrl', '3']] },
      { name: 'interview', chords: [['Ctrl', 'I']] },
      { name: 'review', chords: [['Ctrl', 'R']] },
      { name: 'progress', chords: [['Ctrl', 'G']] },
      { name: 'settings', chords: [['Ctrl', ',']] },
      { name: 'openFolder', chords: [['Ctrl', 'O']] },
      { name: 'reload', chords: [['F5']] },
      {
        name: 'backForward',
        chords: isMac
          ? [
              ['Ctrl', '['],
              ['Ctrl', ']'],
            ]
          : [
              ['Alt', '←'],
              ['Alt', '→'],
            ],
      },
      { name: 'panes', chords: [['F6']] },
      { name: 'list', chords: [['Ctrl', '\\']] },
      {
        name: 'zoom',
        chords: [
          ['Ctrl', '+'],
          ['Ctrl', '−'],
        ],
      },
      { name: 'keys', chords: [['?']] },
    ],
  },
  {
    name: 'question',
    entries: [
      { name: 'rows', chords: [['↑'], ['↓'], ['Enter']] },
      { name: 'next', chords: [['J']] },
      { name: 'previous', chords: [['K']] },
      { name: 'strengths', chords: [['1'], ['2'], ['3']] },
      { name: 'bookmark', chords: [['B']] },
      { name: 'undo', chords: [['Ctrl', 'Z']] },
      { name: 'note', chords: [['N']] },
      { name: 'goOn', chords: [['Space']] },
      { name: 'hide', chords: [['H']] },
    ],
  },
  {
    name: 'progress',
    entries: [{ name: 'review', chords: [['R']] }],
  },
  {
    name: 'palette',
    entries: [
      { name: 'select', chords: [['↑'], ['↓']] },
      { name: 'open', chords: [['Enter']] },
      { name: 'openNote', chords: [['Ctrl', 'Enter']] },
      { name: 'allResults', chords: [['Shift', 'Enter']] },
      { name: 'completeFilter', chords: [['Tab']] },
      { name: 'onlyQuestions', chords: [['Tab'], ['Shift', 'Tab']] },
      { name: 'close', chords: [['Esc']] },
    ],
  },
  {
    name: 'interview',
    entries: [
      {
        name: 'confidence',
        chords: [
          ['Alt', '1'],
          ['Alt', '2'],
          ['Alt', '3'],
        ],
      },
      { name: 'reveal', chords: [['Ctrl', 'Enter']] },
      { name: 'pause', chords: [['Ctrl', 'P']] },
      { name: 'flag', chords: [['Alt', 'F']] },
      { name: 'record', chords: [['Alt', 'R']] },
      { name: 'navigate', chords: [['Alt', 'Q']] },
      { name: 'points', chords: [['↑'], ['↓'], ['Space']] },
      { name: 'grade', chords: [['1'], ['2'], ['3'], ['4']] },
      { name: 'clarity', chords: [['Shift', '1 … 4']] },
      { name: 'judge', chords: [['1'], ['2'], ['3']] },
      { name: 'note', chords: [['N']] },
      { name: 'next', chords: [['Enter']] },
    ],
  },
  {
    name: 'review',
    entries: [
      { name: 'show', chords: [['Space'], ['Enter']] },
      { name: 'rate', chords: [['1'], ['2'], ['3'], ['4']] },
      { name: 'undo', chords: [['U'], ['Ctrl', 'Z']] },
      { name: 'bookmark', chords: [['B']] },
      { name: 'note', chords: [['N']] },
      { name: 'leave', chords: [['Esc']] },
    ],
  },
]
