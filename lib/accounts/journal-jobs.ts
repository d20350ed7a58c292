import { forgetJournals } from '#lib/platform/audit/forget-journals'
import { recordAudit } from '#lib/platform/audit/record-audit'
import { sealJournals } from '#lib/platform/audit/seal-journals'
import { commandActor } from '#lib/platform/auth/actor'
import { now } from '#lib/platform/clock'
import { transaction } from '#lib/platform/db/client'
import type { Jobs } from '#lib/platform/jobs/job'
import { log } from '#lib/platform/log'

/** What the worker does with the journals. */
export const journalJobs: Jobs = {
  'keep-journals': { schedule: { every: 'day', at: '03:05' }, run: () => keepJournals(now()) },
}

/** Every night: verifies both journals, signs how far they go, then lets go of what was kept for its time. Of a journal that does not verify, nothing goes. */
export async function keepJournals(at: Date): Promise<void> {
  const { walked } = await sealJournals([], at)
  if (walked.count > 0) {
    log().error({ problems: walked.count, first: walked.problems[0]?.kind, journal: walked.problems[0]?.journal, link: walked.problems[0]?.from }, 'a journal is not as it was written: see npm run journal:verify')
    return
  }
  await transaction(async (tx) => {
    const { audit_rows: changes, access_rows: accesses, links } = await forgetJournals(tx, at)
    if (changes + accesses + links > 0) await recordAudit(tx, commandActor, { event: 'retention.journals_forgotten', subjectType: 'instance', subjectId: '1', data: { changes, accesses, links } })
  })
}
