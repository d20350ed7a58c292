import type { FieldChange } from '#lib/imports/rpps-fields'
import { SITE_FIELDS, type RppsImportPlan } from '#lib/imports/rpps-import'
import type { Tx } from '#lib/platform/db/client'
import type { SiteKind } from '#lib/platform/db/generated/enums'
import { isModeCode, modeOfCode } from './rpps-mode.ts'

/** Writes what the extraction says differently of one known person or practice. */
export async function writeRppsChange(tx: Tx, { kind, id, fields }: RppsImportPlan['changed'][number]): Promise<void> {
  if (kind === 'person') await tx.practitioner.update({ where: { id }, data: { ...personData(fields), version: { increment: 1 } }, select: { id: true } })
  else await changePractice(tx, id, fields)
}

function personData(fields: readonly FieldChange[]) {
  const after = new Map(fields.map((change) => [change.field, change.after]))
  const text = (field: string) => after.get(field)
  return {
    ...optional('civility', text('civility')), ...optional('lastName', text('lastName')), ...optional('firstName', text('firstName')),
    ...optional('professionCode', text('professionCode')), ...optional('skills', text('savoirFaire')?.split(' ').filter(Boolean)),
    ...optional('isGp', after.has('isGp') ? text('isGp') === 'yes' : undefined),
  }
}

async function changePractice(tx: Tx, id: string, fields: readonly FieldChange[]): Promise<void> {
  const after = new Map(fields.map((change) => [change.field, change.after]))
  const mode = after.get('mode')
  const own = {
    ...optional('phone', after.get('phone')), ...optional('email', after.get('email')),
    ...(mode === undefined ? {} : { mode: isModeCode(mode) ? modeOfCode[mode] : null }),
  }
  const { siteId } = await tx.practice.update({ where: { id }, data: { ...own, version: { increment: 1 } }, select: { siteId: true } })
  if (fields.some((change) => SITE_FIELDS.has(change.field))) await changeSite(tx, siteId, after)
}

async function changeSite(tx: Tx, id: string, after: ReadonlyMap<string, string>): Promise<void> {
  const communeCode = after.get('communeCode')
  const hasMoved = communeCode !== undefined || after.has('addressLine')
  const site = await tx.site.findUniqueOrThrow({ where: { id }, select: { communeCode: true, geoPrecision: true } })
  // A point set by hand stays as long as the commune does.
  const isPlacedAnew = hasMoved && (site.geoPrecision !== 'hand' || (communeCode !== undefined && communeCode !== site.communeCode))
  const centre = isPlacedAnew ? await tx.commune.findUniqueOrThrow({ where: { code: communeCode ?? site.communeCode }, select: { lat: true, lon: true } }) : null
  const kind = after.get('siteKind')
  await tx.site.update({
    where: { id },
    data: {
      ...optional('name', after.get('siteName')), ...optional('addressLine', after.get('addressLine')), ...optional('addressExtra', after.get('addressComplement')),
      ...optional('postalCode', after.get('postalCode')), ...optional('communeCode', communeCode),
      ...(kind === undefined ? {} : { kind: kind as SiteKind }),
      ...(centre ? { ...centre, geoPrecision: 'commune' as const } : {}),
      version: { increment: 1 },
    },
    select: { id: true },
  })
}

function optional<Key extends string, Value>(key: Key, value: Value | undefined): { [K in Key]?: Value } {
  const entry: { [K in Key]?: Value } = {}
  if (value !== undefined) entry[key] = value
  return entry
}
