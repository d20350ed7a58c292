import type { Day } from '#lib/platform/day'
import type { Tx } from '#lib/platform/db/client'

/** What was blanked of one practice, or of a whole site that all its GPs have left: rows that held words. */
export type ForgottenWords = { subjectType: 'practice' | 'site'; subjectId: string; reason: 'objected' | 'left'; statements: number; absences: number; calls: number }

/**
 * Blanks notes, ways of contact, replacements' names and notes of calls of whoever objected or left before the day. These
 * rows only grow for the application: the database's own function, which belongs to their owner, does it and nothing else.
 */
export async function forgetWords(tx: Tx, leftBefore: Day): Promise<ForgottenWords[]> {
  return tx.$queryRaw<ForgottenWords[]>`
    SELECT subject_type AS "subjectType", subject_id AS "subjectId", reason, statements, absences, calls FROM forget_practice_words(${leftBefore}::date)`
}

/** Blanks the mailboxes of questions asked before the instant; who was asked when, and answered, stays. Returns how many. */
export async function forgetAskedMailboxes(tx: Tx, before: Date): Promise<number> {
  return tx.$executeRaw`UPDATE confirmation_request SET mailbox = 'oubliée:' || id WHERE created_at < ${before} AND position('@' IN mailbox) > 0`
}
