/** Next carries a copy of this module of its own: one count per process all the same. */
const shared = globalThis as typeof globalThis & { cptsIncidents?: { total: number; unwritten: number } }

/** Incidents of this process since it started, and those that are not in the database yet. */
export function incidentCount(): { total: number; unwritten: number } {
  shared.cptsIncidents ??= { total: 0, unwritten: 0 }
  return shared.cptsIncidents
}

/** One more incident of this process. */
export function countIncident(): void {
  incidentCount().total += 1
  incidentCount().unwritten += 1
}
