import type { Tx } from '#lib/platform/db/client'
import { fromDay, fromDayOrNull } from '#lib/platform/db/days'
import type { Capacity } from '#lib/platform/db/generated/enums'
import type { Day } from '#lib/platform/day'
import { isUuid } from '#lib/platform/uuid'
import type { PracticeRow } from './practice-facts-sql.ts'

type By = { at: Date; actorId: string | null; capacity: Capacity }
type NewAbsence = { practiceId: string; fromOn: Day; untilOn: Day | null; replacementName: string; cancelsId: string | null }

/** Adds an absence, or the row that cancels one; returns its id. */
export async function insertAbsence(tx: Tx, absence: NewAbsence, by: By): Promise<string> {
  const { at: declaredAt, ...who } = by
  const row = await tx.absence.create({
    data: { ...absence, fromOn: fromDay(absence.fromOn), untilOn: fromDayOrNull(absence.untilOn), declaredAt, ...who },
    select: { id: true },
  })
  return row.id
}

/** Adds the row that takes an absence back. */
export async function cancelAbsenceRow(tx: Tx, practiceId: string, absence: PracticeRow['absences'][number], by: By): Promise<void> {
  await insertAbsence(tx, { practiceId, fromOn: absence.from_on, untilOn: absence.until_on, replacementName: absence.replacement_name, cancelsId: absence.id }, by)
}

/** Whether this absence of the practice was taken back already. */
export async function isAbsenceCancelled(tx: Tx, practiceId: string, absenceId: string): Promise<boolean> {
  if (!isUuid(absenceId)) return false
  return (await tx.absence.count({ where: { practiceId, cancelsId: absenceId } })) > 0
}
