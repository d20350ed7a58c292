type Named = { professionCode: string; firstName: string; lastName: string }

/** What is read of whom a question was put to. */
export const recipientNames = { practice: { select: { removedAt: true, practitioner: { select: { professionCode: true, firstName: true, lastName: true } } } }, organisation: { select: { name: true } } } as const

/** "Dr Anne Morel", "Anne Morel" for whoever is no doctor. */
export function practitionerName({ professionCode, firstName, lastName }: Named): string {
  return `${professionCode === '10' ? 'Dr ' : ''}${firstName} ${lastName}`
}

/** Whom a question was put to: a practitioner, or an organisation. */
export function recipientName({ practice, organisation }: { practice: { practitioner: Named } | null; organisation: { name: string } | null }): string {
  return practice ? practitionerName(practice.practitioner) : (organisation?.name ?? '')
}
