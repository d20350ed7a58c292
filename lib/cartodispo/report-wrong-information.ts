import { loadInstanceRules } from '#lib/instance/load-instance-rules'
import { recordAudit } from '#lib/platform/audit/record-audit'
import { linkActor, type Reader } from '#lib/platform/auth/actor'
import { transaction } from '#lib/platform/db/client'
import { dayAt } from '#lib/platform/day'
import { enqueueMail } from '#lib/platform/mail/enqueue-mail'
import { nextMailAt } from '#lib/platform/mail/mail-hours'
import { isWithinLimit } from '#lib/platform/rate-limit'
import { ok, refuse, type Result } from '#lib/platform/result'
import { keyedHash } from '#lib/platform/secret'
import { addWorkingDays } from '#lib/platform/working-days'
import { deriveAvailability } from './availability.ts'
import { entryFrom } from './entry-from-facts.ts'
import { factsFromRow } from './facts-from-row.ts'
import { findMailbox } from './mailbox-repository.ts'
import { canManageOwn, canReadEntry, reportingOrganisation } from './policy.ts'
import { refreshRegister } from './refresh-register.ts'
import type { ReportKind } from './report-kinds.ts'
import { insertReport } from './report-repository.ts'
import { loadPracticeForUpdate } from './repository.ts'

/** `callerKey`: what tells one anonymous caller from another (an address); kept as a keyed hash only. */
export type WrongInformation = { practiceId: string; kind: ReportKind; callerKey: string }
export type ReportRefusal = 'not-found' | 'own-practice' | 'too-many-reports'

/**
 * "Ce n'est pas exact": a partner's call puts the entry in doubt at once, the public's only when several say so. One source
 * counts once per confirmation. The practice is told, and has some working days to answer.
 */
export async function reportWrongInformation(reader: Reader, input: WrongInformation, now: Date): Promise<Result<'received' | 'already-received', ReportRefusal>> {
  const organisationId = reportingOrganisation(reader)
  const source = organisationId ? 'partner' : 'public'
  const caller = organisationId ?? (reader === 'public' ? null : reader.userId) ?? input.callerKey
  if (source === 'public' && !(await isWithinLimit({ form: 'report', caller, max: 10, windowSeconds: 3600 }))) return refuse('too-many-reports')
  return transaction(async (tx) => {
    const { timeZone, settings } = await loadInstanceRules(tx)
    const practice = await loadPracticeForUpdate(tx, input.practiceId)
    if (!practice) return refuse('not-found')
    const today = dayAt(now, timeZone)
    const entry = entryFrom(practice, deriveAvailability(factsFromRow(practice, timeZone), now, timeZone, settings), today)
    if (!canReadEntry(reader, entry) || entry.state === 'not_treating' || entry.state === 'departed') return refuse('not-found')
    if (canManageOwn(reader, entry.practiceId)) return refuse('own-practice')

    const statement = factsFromRow(practice, timeZone).statements.find((one) => one.id === entry.statementId)
    const id = await insertReport(tx, {
      practiceId: practice.id, source, sourceKey: keyedHash('report-source', `${source}\n${caller}`), kind: input.kind, at: now,
      answerDueOn: addWorkingDays(today, settings.reportWorkingDays), actorId: reader === 'public' ? null : reader.userId,
      epoch: statement?.confirmation?.at.toISOString() ?? '',
    })
    if (id === null) return ok('already-received')
    const recipient = await findMailbox(tx, practice.id, today)
    if (recipient) await enqueueMail(tx, { template: 'report-received', recipient, payload: { practiceId: practice.id, reportId: id }, notBeforeAt: nextMailAt(now, timeZone, settings), dedupeKey: `report-received:${id}` })
    await recordAudit(tx, reader === 'public' ? linkActor([]) : reader, { event: 'report.received', subjectType: 'practice', subjectId: practice.id, capacity: source === 'partner' ? 'partner_call' : 'public', data: { reportId: id, kind: input.kind } })
    await refreshRegister(tx, [practice.id], now)
    return ok('received')
  })
}
