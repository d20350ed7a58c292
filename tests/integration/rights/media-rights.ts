import { addMedia } from '#lib/media/add-media'
import { forgetOrphanFiles } from '#lib/media/forget-orphan-files'
import { getMedia, listMedia, listMediaChoices, listMediaFacts } from '#lib/media/library-queries'
import { getServedMedia, listReadableMedia } from '#lib/media/queries'
import { removeMedia } from '#lib/media/remove-media'
import { replaceMedia } from '#lib/media/replace-media'
import { updateMedia } from '#lib/media/update-media'
import { findLogoUse, listMediaUses } from '#lib/media/uses-queries'
import type { Reader } from '#lib/platform/auth/actor'
import { db } from '#lib/platform/db/client'
import { aDocument, aPageThatUses, aPicture } from '#tests/factories/media'
import { aPdf } from '#tests/factories/media-files'
import { type Column, coordination, everybody } from '#tests/integration/rights/columns'
import { forActors, forReaders, type RightsRow } from '#tests/integration/rights/row'

const librarians: readonly Column[] = ['coordination', 'treasurer', 'bureau']
const members: readonly Column[] = ['member', 'gp_own', 'gp_other', 'coordination', 'coordination_referrals', 'treasurer', 'bureau']
const said = { title: 'Guide', alt: '', isDecorative: false, caption: '', credit: '', audience: 'public' } as const
const file = () => ({ name: 'guide.pdf', bytes: aPdf() })
const closed = () => aDocument({ audience: 'members' })
const readable = async (reader: Reader, id: string) => Object.keys(await listReadableMedia(reader, [id]))
const served = async (reader: Reader, id: string) => {
  const found = await getServedMedia(reader, id)
  return found === 'members-only' ? null : found
}

async function theLogo() {
  const id = await aPicture()
  await db().instance.update({ where: { id: 1 }, data: { logoId: id }, select: { id: true } })
  return id
}

/** "Content": the coordination writes, treasurer and bureau look; what is for members is for them and for GPs of the register. */
export const mediaRights: readonly RightsRow[] = [
  forActors({ name: 'addMedia', may: coordination, call: (actor, { now }) => addMedia(actor, { ...said, file: file() }, now) }),
  forActors({ name: 'replaceMedia', may: coordination, given: () => aDocument(), call: (actor, { now }, id) => replaceMedia(actor, { id, file: file() }, now) }),
  forActors({ name: 'updateMedia', may: coordination, given: () => aDocument(), call: (actor, { now }, id) => updateMedia(actor, { ...said, id, version: 1, focalX: 0.5, focalY: 0.5, crop: null }, now) }),
  forActors({ name: 'removeMedia', may: coordination, given: () => aDocument(), call: (actor, { now }, id) => removeMedia(actor, { id }, now) }),
  forActors({ name: 'forgetOrphanFiles', may: coordination, call: (actor, { now }) => forgetOrphanFiles(actor, null, now) }),
  forActors({ name: 'listMedia', may: librarians, given: () => aDocument(), call: (actor) => listMedia(actor, { page: 1, sort: 'date', direction: 'asc', search: '', kind: null, audience: null }) }),
  forActors({ name: 'listMediaChoices', may: coordination, given: () => aDocument(), call: (actor) => listMediaChoices(actor, { search: '', kind: null }) }),
  forActors({ name: 'listMediaFacts', may: librarians, given: () => aDocument(), call: async (actor, _, id) => [...(await listMediaFacts(actor, [id])).values()] }),
  forActors({ name: 'getMedia', may: librarians, given: () => aDocument(), call: (actor, _, id) => getMedia(actor, id) }),
  forActors({ name: 'listMediaUses', may: librarians, given: async () => { const id = await aDocument(); await aPageThatUses(id); return id }, call: (actor, _, id) => listMediaUses(actor, id) }),
  forActors({ name: 'findLogoUse', may: librarians, given: theLogo, call: (actor, _, id) => findLogoUse(actor, id) }),
  forReaders({ name: 'listReadableMedia', situation: 'of everybody', may: everybody, given: () => aDocument(), call: (reader, _, id) => readable(reader, id) }),
  forReaders({ name: 'listReadableMedia', situation: 'of members', may: members, given: closed, call: (reader, _, id) => readable(reader, id) }),
  forReaders({ name: 'getServedMedia', situation: 'of everybody', may: everybody, given: () => aDocument(), call: (reader, _, id) => served(reader, id) }),
  forReaders({ name: 'getServedMedia', situation: 'of members', may: members, given: closed, call: (reader, _, id) => served(reader, id) }),
]
