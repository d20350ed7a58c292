import { db } from '#lib/platform/db/client'
import { incidentCount } from './incident-count.ts'

/** Adds this process's incidents to those of the hour; what cannot be written now is written later. */
export async function writeIncidents(now: Date): Promise<void> {
  const { unwritten } = incidentCount()
  if (unwritten === 0) return
  incidentCount().unwritten -= unwritten
  const hour = new Date(now.getTime() - (now.getTime() % 3_600_000))
  try {
    await db().$executeRaw`
      INSERT INTO incident_hour (hour, count) VALUES (${hour}, ${unwritten})
      ON CONFLICT (hour) DO UPDATE SET count = incident_hour.count + excluded.count`
  } catch (error) {
    incidentCount().unwritten += unwritten
    throw error
  }
}
