import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { bareContent, type AudienceName, type StatementContent } from '#lib/cartodispo/statement-content'
import { db } from '#lib/platform/db/client'
import { type Day, dayAt } from '#lib/platform/day'
import { addSettings } from '#lib/platform/env'
import { aGp, anOrganisation, aSite, aStatement, type Gp, monday } from '#tests/factories/register'

/** What a cell of the matrix acts upon: one GP who welcomes patients, a neighbour of whom nothing is asked, a sector. */
export type World = { now: Date; today: Day; sectorId: string; gp: Gp; lastName: string; otherGp: Gp; content: StatementContent; folder: string; partnerId: string; endedPartnerId: string }

let count = 0

/** A world of its own for each cell that may change it. `audience`: who may read the GP's entry. */
export async function aWorld(audience: AudienceName = 'coordination'): Promise<World> {
  count += 1
  // Each world is a little later than the one before: an import finds no newer one.
  const now = new Date(monday.getTime() + count * 60_000)
  const today = dayAt(now, 'Europe/Paris')
  const { id: sectorId } = await db().sector.create({ data: { name: `Secteur ${count}`, position: count }, select: { id: true } })
  await db().commune.createMany({
    data: [{ code: '59449', name: 'Orchies', postalCodes: ['59310'], departement: '59', lat: 50.47, lon: 3.24, membership: 'territory' }], skipDuplicates: true,
  })
  const lastName = `Cible${count}`
  const gp = await aGp({ siteId: await aSite({ name: `Cabinet ${count}` }), lastName }, now)
  const otherGp = await aGp({ siteId: await aSite({ name: `Autre cabinet ${count}` }), lastName: `Voisin${count}` }, now)
  const content: StatementContent = {
    ...bareContent('open', today), audience, places: { count: 2, period: 'month' }, contact: { public: { way: 'phone', phone: '0353010102', hours: 'le matin' } },
  }
  await aStatement(gp, content, now)
  return { now, today, sectorId, gp, lastName, otherGp, content, folder: uploads(), ...(await (partners ??= twoPartners())) }
}

/** What the use cases write, counted: a refusal leaves it as it was. */
export const writtenRows = `SELECT
  (SELECT count(*) FROM audit_event) + (SELECT count(*) FROM outbox_mail) + (SELECT count(*) FROM statement) + (SELECT count(*) FROM confirmation)
  + (SELECT count(*) FROM absence) + (SELECT count(*) FROM report) + (SELECT count(*) FROM places_row) + (SELECT count(*) FROM call_attempt)
  + (SELECT count(*) FROM role_grant) + (SELECT count(*) FROM delegation) + (SELECT count(*) FROM import_run) + (SELECT count(*) FROM session)
  + (SELECT coalesce(sum(version), 0) + count(*) FROM organisation) + (SELECT coalesce(sum(version), 0) + count(*) FROM convention) + (SELECT count(*) FROM convention_decision) + (SELECT sum(version) FROM instance)
  + (SELECT count(*) FROM app_user WHERE disabled_at IS NOT NULL) + (SELECT count(*) FROM role_grant WHERE until_on IS NOT NULL) + (SELECT count(*) FROM launch_campaign)
  + (SELECT count(*) FROM commune) + (SELECT count(*) FROM sector) + (SELECT coalesce(sum(version), 0) + count(*) FROM practice)
  + (SELECT coalesce(sum(version), 0) + count(*) FROM site) + (SELECT coalesce(sum(version), 0) + count(*) FROM practitioner)
  + (SELECT count(*) FROM practice WHERE removed_at IS NOT NULL OR ends_on IS NOT NULL OR not_treating_reason IS NOT NULL)
  + (SELECT coalesce(sum(version), 0) + count(*) FROM member) + (SELECT count(*) FROM member_step) + (SELECT count(*) FROM membership)
  + (SELECT count(*) FROM fee_receipt) + (SELECT coalesce(sum(version), 0) FROM fee_year) + (SELECT coalesce(sum(version), 0) + count(*) FROM member_profile)
  + (SELECT coalesce(sum(version), 0) + count(*) FROM contact_message) + (SELECT sum(version) FROM site_menu)
  + (SELECT count(*) FROM delegation WHERE revoked_at IS NOT NULL) + (SELECT coalesce(sum(version), 0) + count(*) FROM media) + (SELECT count(*) FROM media_file)
  + (SELECT count(*) FROM service_report) + (SELECT count(*) FROM service_report WHERE settled_at IS NOT NULL)
  + (SELECT count(*) + count(typed) FROM content_typing)
  + (SELECT count(*) FROM referral) + (SELECT coalesce(sum(version), 0) FROM need_line) + (SELECT count(*) FROM need_step) + (SELECT coalesce(sum(version), 0) FROM proposal)
  + (SELECT coalesce(sum(version), 0) + count(*) FROM callback_request) + (SELECT coalesce(sum(version), 0) + count(*) FROM callback_campaign)
  + (SELECT coalesce(sum(version), 0) + count(*) FROM contract) + (SELECT coalesce(sum(version), 0) + count(*) FROM contract_year) + (SELECT coalesce(sum(version), 0) + count(*) FROM contract_indicator) AS rows`

// The same two in every world of a file: their users are made once.
let partners: Promise<{ partnerId: string; endedPartnerId: string }> | null = null

async function twoPartners(): Promise<{ partnerId: string; endedPartnerId: string }> {
  return { partnerId: await anOrganisation(['register_read']), endedPartnerId: await anOrganisation(['register_read'], '2026-01-31') }
}

let folder: string | null = null

// Uploads of the tests never lie among those of a demo on the same machine.
function uploads(): string {
  if (folder === null) {
    folder = mkdtempSync(path.join(tmpdir(), 'cpts-rights-'))
    addSettings({ DATA_DIR: folder })
  }
  return folder
}
