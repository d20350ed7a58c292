import type { Tx } from '#lib/platform/db/client'
import { type Day, startOfDay } from '#lib/platform/day'
import { insertAbsence } from './absence-repository.ts'
import { carryPlaces } from './declare-places.ts'
import { contentFromRow } from './facts-from-row.ts'
import type { AnswerWrite } from './imported-answer.ts'
import { endPracticeDelegations, setDeparture, setNotTreating } from './practice-repository.ts'
import { bumpPractice, insertConfirmation, insertStatement } from './repository.ts'

type Subject = { practiceId: string; practitionerId: string }
type When = { saidOn: Day | null; today: Day; timeZone: string; now: Date; actorId: string | null }

const halfDay = 43_200_000

/**
 * Writes a line's answer as the coordination's, on the line's own day and never later: what somebody said since keeps the
 * last word. Part of the importing transaction, which refreshes the register.
 */
export async function recordImportedAnswer(tx: Tx, { practiceId, practitionerId }: Subject, write: AnswerWrite, when: When): Promise<void> {
  const by = { at: saidAt(when), actorId: when.actorId, capacity: 'coordination_import' as const }
  switch (write.kind) {
    case 'nothing': return
    case 'statement':
      await insertStatement(tx, { practiceId }, write.content, { ...by, confirmedOn: when.saidOn })
      await carryPlaces(tx, { practitionerId }, write.before && placesFact(write.before), write.content, when.today, { ...by, at: when.now })
      break
    case 'confirmation':
      if (when.saidOn) await insertConfirmation(tx, { statementId: write.statementId, practiceId, confirmedOn: when.saidOn, linkId: null, ...by })
      break
    case 'absence':
      await insertAbsence(tx, { practiceId, fromOn: write.fromOn, untilOn: write.untilOn, replacementName: '', cancelsId: null }, by)
      break
    case 'departure':
      await setDeparture(tx, practiceId, { endsOn: write.endsOn, successorName: '', announcedAt: by.at })
      await endPracticeDelegations(tx, practiceId, write.endsOn, when.now)
      break
    case 'not_treating':
      await setNotTreating(tx, practiceId, { reason: 'Selon la liste de la coordination', sinceOn: when.saidOn ?? when.today, byId: when.actorId })
      break
  }
  await bumpPractice(tx, practiceId)
}

/** Noon of the day it was said; now for today or for an undated line. */
function saidAt({ saidOn, today, timeZone, now }: When): Date {
  if (saidOn === null || saidOn >= today) return now
  return new Date(startOfDay(saidOn, timeZone).getTime() + halfDay)
}

function placesFact(row: Parameters<typeof contentFromRow>[0]) {
  const { places, state, fromOn, untilOn, askAgainOn } = contentFromRow(row)
  return { id: row.id, state, fromOn, untilOn, declaredAt: new Date(row.declared_at), confirmation: null, places, account: null, askAgainOn }
}
