/** Families of which every event is kept for thirty-six months, and single events: what is about money, and who answers for attendances. */
export const longKept = {
  families: ['fee', 'contract'],
  events: ['figures.copy_kept', 'figures.cpam_added', 'figures.cpam_removed', 'session.attendance_marked', 'session.attendance_validated', 'session.attestations_sent'],
} as const

/** For how many months a change stays in the journal; the database's `journal_months` says the same. Reads stay twelve. */
export function keptMonths(event: string): 12 | 36 {
  return longKept.families.some((family) => event.startsWith(`${family}.`)) || longKept.events.some((one) => one === event) ? 36 : 12
}
