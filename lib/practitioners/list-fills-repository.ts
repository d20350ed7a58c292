import type { Fills, ListWrite } from '#lib/imports/list-writes'
import type { Tx } from '#lib/platform/db/client'

export type ListSubject = { practiceId: string; practitionerId: string; siteId: string }

/** Fills in, for a known practice, what its line tells and the register did not know. */
export async function completePractice(tx: Tx, { practiceId, practitionerId, siteId, fills }: Extract<ListWrite, { kind: 'known' }>): Promise<ListSubject> {
  const { rpps, isGp, addressLine, postalCode, isStepFree, ...own } = fills
  const isFree = rpps !== undefined && (await tx.practitioner.count({ where: { nationalId: `8${rpps}` } })) === 0
  if (isFree || isGp) {
    await tx.practitioner.update({ where: { id: practitionerId }, data: { ...(isFree ? { rpps, nationalId: `8${rpps}` } : {}), ...(isGp ? { isGp } : {}), version: { increment: 1 } }, select: { id: true } })
  }
  const site = { ...(addressLine === undefined ? {} : { addressLine }), ...(postalCode === undefined ? {} : { postalCode }), ...(isStepFree === undefined ? {} : { isStepFree }) }
  if (Object.keys(site).length > 0) {
    const { handEditedFields } = await tx.site.findUniqueOrThrow({ where: { id: siteId }, select: { handEditedFields: true } })
    await tx.site.update({ where: { id: siteId }, data: { ...site, handEditedFields: edited(handEditedFields, site), version: { increment: 1 } }, select: { id: true } })
  }
  if (Object.keys(own).length > 0) {
    const { handEditedFields } = await tx.practice.findUniqueOrThrow({ where: { id: practiceId }, select: { handEditedFields: true } })
    await tx.practice.update({ where: { id: practiceId }, data: { ...own, handEditedFields: edited(handEditedFields, own), version: { increment: 1 } }, select: { id: true } })
  }
  return { practiceId, practitionerId, siteId }
}

/** What the coordination's list says counts as corrected by hand: the national extraction will not take it away. */
function edited(before: readonly string[], fills: Fills): string[] {
  const compared = ['phone', 'email', 'addressLine', 'postalCode'].filter((field) => field in fills)
  return [...new Set([...before, ...compared])].sort()
}
