import { Prisma } from '#lib/platform/db/generated/client'
import type { Tx } from '#lib/platform/db/client'
import type { ExampleRows, PlacesMovement } from './example-rows.ts'
import { writeNeeds } from './write-needs.ts'

/** Rows per statement, each statement with one JSON parameter of a few megabytes at most. */
const batch = 5_000

/** Parents first. */
const tables = [
  ['sectors', 'sector'], ['communes', 'commune'], ['neighbours', 'neighbour'], ['neighbourCommunes', 'neighbour_commune'], ['sites', 'site'], ['practitioners', 'practitioner'], ['practices', 'practice'], ['organisations', 'organisation'],
  ['media', 'media'], ['mediaFiles', 'media_file'], ['contents', 'content'], ['conventions', 'convention'], ['conventionDecisions', 'convention_decision'], ['contentVersions', 'content_version'], ['contentReferences', 'content_reference'], ['contracts', 'contract'], ['contractYears', 'contract_year'], ['contractIndicators', 'contract_indicator'], ['serviceReports', 'service_report'], ['users', 'app_user'], ['roles', 'role_grant'], ['delegations', 'delegation'], ['statements', 'statement'], ['confirmations', 'confirmation'],
  ['absences', 'absence'], ['reports', 'report'], ['placesAccounts', 'places_account'], ['placesRows', 'places_row'], ['calls', 'call_attempt'], ['links', 'action_link'],
  ['requests', 'confirmation_request'], ['mails', 'outbox_mail'], ['campaigns', 'launch_campaign'], ['contacts', 'campaign_contact'], ['imports', 'import_run'],
  ['feeYears', 'fee_year'], ['members', 'member'], ['memberSteps', 'member_step'], ['memberships', 'membership'], ['receipts', 'fee_receipt'], ['profiles', 'member_profile'], ['contactMessages', 'contact_message'],
  ['callbackCampaigns', 'callback_campaign'], ['callbacks', 'callback_request'],
  ['referrals', 'referral'], ['referralPeople', 'referral_person'], ['needs', 'need_line'], ['needSteps', 'need_step'], ['proposals', 'proposal'], ['givenNames', 'given_name'],
  ['events', 'event'], ['eventSessions', 'event_session'], ['halfDays', 'half_day'], ['evaluations', 'evaluation'], ['sessionQuotas', 'session_quota'], ['eventQuestions', 'event_question'], ['registrations', 'registration'], ['registrationSteps', 'registration_step'], ['attendances', 'attendance'],
  ['exposures', 'exposure'], ['audit', 'audit_event'],
] as const satisfies readonly (readonly [keyof ExampleRows, string])[]

/** Writes everything. Rows travel as JSON: a hundred thousand of them as one parameter per cell would take minutes. */
export async function writeRows(tx: Tx, rows: ExampleRows): Promise<void> {
  for (const [key, table] of tables) {
    if (key === 'placesRows') await writeMovements(tx, rows.placesRows)
    else if (key === 'needs') await writeNeeds(tx, rows.needs)
    else await insert(tx, table, rows[key])
  }
}

/** An undoing names the row that it undoes, whose number the database gives. */
async function writeMovements(tx: Tx, movements: readonly PlacesMovement[]): Promise<void> {
  await insert(tx, 'places_row', movements.filter((one) => !one.isUndone).map(withoutMark))
  for (const row of movements.filter((one) => one.isUndone).map(withoutMark)) {
    const { id } = await tx.placesRow.create({ data: row, select: { id: true } })
    await tx.placesRow.create({ data: { ...row, kind: 'taken_undone', delta: -row.delta, at: new Date(row.at.getTime() + 240_000), undoesId: id }, select: { id: true } })
  }
}

function withoutMark({ accountId, delta, kind, at, actorId, capacity }: PlacesMovement) {
  return { accountId, delta, kind, at, actorId: actorId ?? null, capacity }
}

async function insert(tx: Tx, table: string, rows: readonly object[]): Promise<void> {
  // Columns that a row does not name keep the table's default: rows that name the same ones go together.
  const groups = Map.groupBy(rows, (row) => Object.keys(row).sort().join())
  for (const group of groups.values()) {
    const columns = Object.keys(group[0] ?? {}).map(columnName).map((column) => `"${column}"`).join(', ')
    for (let start = 0; start < group.length; start += batch) {
      const records = JSON.stringify(group.slice(start, start + batch).map(recordOf))
      await tx.$executeRaw`INSERT INTO ${Prisma.raw(`"${table}" (${columns}) SELECT ${columns} FROM jsonb_populate_recordset(NULL::"${table}", `)}${records}::jsonb)`
    }
  }
}

function recordOf(row: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(row).map(([field, value]: [string, unknown]) => [columnName(field), typeof value === 'bigint' ? String(value) : value]))
}

/** `fromOn` → `from_on`: every column of the schema is named so. */
function columnName(field: string): string {
  return field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
}
