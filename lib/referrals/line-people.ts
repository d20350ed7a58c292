/** Whom a line bears on, as everybody may read it: ages, in the order of the household. */
export const agesOfLine = { select: { person: { select: { position: true, ageBand: true } } }, orderBy: { person: { position: 'asc' } } } as const
