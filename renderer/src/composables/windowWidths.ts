/** The widths at which the layout changes: below the first the sidebar is a rail, from the second the note stands beside the article. */
export const windowWidths = { rail: '(max-width: 1099px)', wide: '(min-width: 1600px)' } as const
