import { listCheckPoints, listOutsideLinks } from '#lib/content/checklist-queries'
import { beginSiteText } from '#lib/content/begin-site-text'
import { createContent } from '#lib/content/create-content'
import { dropTyping } from '#lib/content/drop-typing'
import { listFieldChoices, listFieldMedia } from '#lib/content/field-choices-queries'
import { keepTyping } from '#lib/content/keep-typing'
import { definitionOf } from '#lib/content/kinds'
import { moveContent } from '#lib/content/move-content'
import { listReadableContents } from '#lib/content/public-queries'
import { publishContent } from '#lib/content/publish-content'
import { countContents, getContentForEdit, getVersion, listContentChoices, listContents, listVersions } from '#lib/content/queries'
import { removeContent } from '#lib/content/remove-content'
import { restoreVersion } from '#lib/content/restore-version'
import { saveDraft } from '#lib/content/save-draft'
import { getOwnTyping, listOtherWriters } from '#lib/content/typing-queries'
import { listSiteTexts } from '#lib/content/site-text-queries'
import { withdrawContent } from '#lib/content/withdraw-content'
import { type Column, coordination, preparer } from '#tests/integration/rights/columns'
import { aUser, coordinatorActor } from '#tests/factories/register'
import { aPicture } from '#tests/factories/media'
import { forActors, forReaders, type RightsRow } from '#tests/integration/rights/row'
import type { World } from '#tests/integration/rights/world'

const readers: readonly Column[] = ['coordination', 'treasurer', 'bureau']
const members: readonly Column[] = ['member', 'gp_own', 'gp_other', 'coordination', 'coordination_referrals', 'treasurer', 'bureau']
const list = { page: 1, sort: 'ordre', direction: 'asc', search: '' } as const

/** A whole tool, saved: version 2. */
async function aTool({ now }: World, audience: 'public' | 'members' = 'public') {
  const made = await createContent(preparer, { kind: 'tool', title: 'Outil' }, now)
  if (!made.ok) throw new Error(made.code)
  const { id } = made.value
  const values = { title: 'Outil', what: 'Quoi', forWhom: 'Qui', start: 'Comment' }
  const saved = await saveDraft(preparer, { id, version: 1, slug: `outil-${id.slice(0, 8)}`, audience, values }, now)
  if (!saved.ok) throw new Error(saved.code)
  return { id, values, slug: `outil-${id.slice(0, 8)}`, version: saved.value.version }
}

async function aPublishedTool(world: World, audience: 'public' | 'members' = 'public') {
  const tool = await aTool(world, audience)
  await publishContent(preparer, { id: tool.id, version: tool.version, publishAt: null, withdrawAt: null }, world.now)
  return tool
}

/** What is written for the site: the coordination writes, treasurer and bureau read drafts, members read what is theirs. */
export const contentRights: readonly RightsRow[] = [
  forActors({ name: 'createContent', may: coordination, call: (actor, { now }) => createContent(actor, { kind: 'news', title: 'Essai' }, now) }),
  forActors({ name: 'beginSiteText', may: coordination, call: (actor, { now }) => beginSiteText(actor, { slug: 'adhesion' }, now) }),
  forActors({ name: 'listSiteTexts', may: readers, call: (actor) => listSiteTexts(actor) }),
  forActors({ name: 'saveDraft', may: coordination, given: aTool, call: (actor, { now }, { id, version, slug, values }) => saveDraft(actor, { id, version, slug, audience: 'public', values: { ...values, what: 'Autre' } }, now) }),
  forActors({ name: 'publishContent', may: coordination, given: aTool, call: (actor, { now }, { id, version }) => publishContent(actor, { id, version, publishAt: null, withdrawAt: null }, now) }),
  forActors({ name: 'withdrawContent', may: coordination, given: aPublishedTool, call: (actor, { now }, { id }) => withdrawContent(actor, { id }, now) }),
  forActors({ name: 'removeContent', may: coordination, given: aTool, call: (actor, { now }, { id }) => removeContent(actor, { id }, now) }),
  forActors({ name: 'restoreVersion', may: coordination, given: aTool, call: (actor, { now }, { id }) => restoreVersion(actor, { id, number: 1 }, now) }),
  forActors({ name: 'moveContent', may: coordination, given: aTool, call: (actor, { now }, { id }) => moveContent(actor, { id, direction: 'up' }, now) }),
  forActors({ name: 'keepTyping', may: coordination, given: aTool, call: (actor, { now }, { id, version, values }) => keepTyping(actor, { id, typing: { age: 0, page: 'one', sequence: 1, version, form: { ...values, what: 'En cours' } } }, now) }),
  forActors({ name: 'dropTyping', may: coordination, given: aTool, call: (actor, { now }, { id }) => dropTyping(actor, { id }, now) }),
  forActors({
    name: 'getOwnTyping', may: coordination, given: aTool,
    call: async (actor, { now }, { id, version, values }) => {
      await keepTyping(actor, { id, typing: { age: 0, page: 'one', sequence: 1, version, form: { ...values, what: 'En cours' } } }, now)
      return getOwnTyping(actor, id)
    },
  }),
  forActors({
    name: 'listOtherWriters', may: coordination,
    given: async (world: World) => {
      const tool = await aTool(world)
      await keepTyping(coordinatorActor(await aUser()), { id: tool.id, typing: null }, world.now)
      return tool
    },
    call: (actor, { now }, { id }) => listOtherWriters(actor, id, now),
  }),
  forActors({ name: 'listCheckPoints', may: readers, call: (actor, { today }) => listCheckPoints(actor, { id: '', kind: 'tool', values: {}, audience: 'public' }, { changes: -1, today }) }),
  forActors({ name: 'listOutsideLinks', may: readers, call: (actor) => listOutsideLinks(actor, { kind: 'tool', values: { link: 'https://www.ameli.fr' } }) }),
  forActors({ name: 'listContents', may: readers, given: aTool, call: (actor) => listContents(actor, 'tool', list) }),
  forActors({ name: 'countContents', may: readers, call: (actor) => countContents(actor) }),
  forActors({ name: 'getContentForEdit', may: readers, given: aTool, call: (actor, _, { id }) => getContentForEdit(actor, id) }),
  forActors({ name: 'listVersions', may: readers, given: aTool, call: (actor, _, { id }) => listVersions(actor, id) }),
  forActors({ name: 'getVersion', may: readers, given: aTool, call: (actor, _, { id }) => getVersion(actor, id, 1) }),
  forActors({ name: 'listContentChoices', may: readers, given: aTool, call: (actor) => listContentChoices(actor, 'tool') }),
  forActors({
    name: 'listFieldChoices', may: readers, given: async ({ now }) => createContent(preparer, { kind: 'axis', title: 'Axe' }, now),
    call: async (actor) => (await listFieldChoices(actor, definitionOf('action').fields))['axis'],
  }),
  forActors({
    name: 'listFieldMedia', may: coordination, given: () => aPicture(),
    call: async (actor) => (await listFieldMedia(actor, definitionOf('news').fields, {}))['picture'],
  }),
  forReaders({
    name: 'listReadableContents', situation: 'a content for members', may: members, given: (world) => aPublishedTool(world, 'members'),
    call: async (reader, _, { id }) => (await listReadableContents(reader, 'tool')).filter((one) => one.id === id),
  }),
]
