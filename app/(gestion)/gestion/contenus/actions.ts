'use server'

import { refresh } from 'next/cache'
import { beginSiteText } from '#lib/content/begin-site-text'
import { createContent } from '#lib/content/create-content'
import { dropTyping } from '#lib/content/drop-typing'
import { definitionOf } from '#lib/content/kinds'
import { moveContent } from '#lib/content/move-content'
import { publishContent } from '#lib/content/publish-content'
import { removeContent } from '#lib/content/remove-content'
import { restoreVersion } from '#lib/content/restore-version'
import { saveDraft } from '#lib/content/save-draft'
import * as schema from '#lib/content/schema'
import { withdrawContent } from '#lib/content/withdraw-content'
import { runAction } from '#lib/platform/actions/run-action'
import { contentChanged } from '#lib/platform/cache'
import { now } from '#lib/platform/clock'
import { plural } from '#lib/platform/format/french-count'
import { listed } from '#lib/platform/format/french-list'
import { conflictMessage, settled } from '../settled.ts'

const gone = 'Ce contenu n’existe plus, ou il est à la corbeille. Revenez à la liste.'
const nothing = async () => {}

export const beginContent = runAction({
  name: 'contenus.commencer',
  whenSignedOut: 'stay',
  schema: schema.createContentSchema,
  handle: (actor, input) => createContent(actor, input, now()),
  messages: { 'not-found': gone },
  done: ({ id }, { kind }) => ({ redirectTo: `/gestion/contenus/${definitionOf(kind).path}/${id}` }),
})

export const beginText = runAction({
  name: 'contenus.texte',
  schema: schema.siteTextSchema,
  handle: (actor, input) => beginSiteText(actor, input, now()),
  messages: { 'not-found': gone },
  done: ({ id }) => ({ redirectTo: `/gestion/contenus/${definitionOf('page').path}/${id}` }),
})

export const keepDraft = runAction({
  name: 'contenus.enregistrer',
  schema: schema.saveDraftSchema,
  handle: async (actor, input) => settled(await saveDraft(actor, input, now()), contentChanged, refresh),
  messages: {
    'not-found': gone, conflict: conflictMessage, 'title-missing': { field: 'title', message: 'Donnez un titre.' },
    'slug-taken': { field: 'slug', message: ({ free }) => `Cette adresse est déjà prise, ou elle mène encore à une autre page. Celle-ci est libre : ${String(free)}` },
    'slug-reserved': { field: 'slug', message: ({ free }) => `Cette adresse est celle d’une page du site qui existe toujours : votre page n’y serait jamais lue. Celle-ci est libre : ${String(free)}` },
  },
  done: () => 'Le brouillon est enregistré. Le site ne change qu’à la publication.',
})

export const publish = runAction({
  name: 'contenus.publier',
  whenSignedOut: 'stay',
  schema: schema.publishSchema,
  handle: async (actor, input) => settled(await publishContent(actor, input, now()), contentChanged, refresh),
  messages: {
    'not-found': gone, conflict: 'Quelqu’un a enregistré ce contenu entre-temps. Relisez-le, puis publiez.',
    unsaved: 'Ce que vous avez écrit n’est pas encore enregistré. Enregistrez le brouillon, puis publiez.',
    incomplete: ({ missing }) => `Il manque encore : ${listed(missing)}. Complétez, enregistrez, puis publiez.`,
    'publish-in-past': { field: 'publishOn', message: 'Ce jour est passé. Choisissez un jour à venir, ou laissez la date vide pour publier tout de suite.' },
    'withdrawn-too-soon': { field: 'withdrawOn', message: 'Le retrait vient avant la publication.' },
  },
  done: ({ isScheduled }) => (isScheduled ? 'La publication est prévue.' : 'C’est en ligne.'),
})

export const withdraw = runAction({
  name: 'contenus.retirer',
  schema: schema.contentIdSchema,
  handle: async (actor, input) => settled(await withdrawContent(actor, input, now()), contentChanged, refresh),
  messages: { 'not-found': gone, 'not-published': 'Ce contenu n’est pas en ligne.' },
  done: ({ leadingTo }) => `Ce n’est plus en ligne. Le brouillon est gardé.${leadingTo.length === 0 ? '' : ` Ces contenus publiés le nomment ou y mènent encore : ${listed(leadingTo.map((one) => `« ${one} »`))}. Relisez-les.`}`,
})

export const drop = runAction({
  name: 'contenus.jeter',
  schema: schema.contentIdSchema,
  handle: async (actor, input) => settled(await removeContent(actor, input, now()), nothing),
  messages: { 'not-found': gone, 'still-public': 'Retirez-le d’abord du site.', 'in-use': ({ uses }) => `Il est nommé dans : ${listed(uses)}. Retirez-le de là d’abord.` },
  done: ({ kind }) => ({ redirectTo: `/gestion/contenus/${definitionOf(kind).path}?fait=jete` }),
})

export const restore = runAction({
  name: 'contenus.retablir',
  schema: schema.restoreSchema,
  handle: async (actor, input) => settled(await restoreVersion(actor, input, now()), nothing, refresh),
  messages: { 'not-found': gone },
  done: ({ lostFiles }) => (lostFiles === 0 ? 'Cette version est de nouveau le brouillon. Publiez-la pour la mettre en ligne.'
    : `Cette version est de nouveau le brouillon, mais ${plural(lostFiles, 'fichier qu’elle montrait n’est', 'fichiers qu’elle montrait ne sont')} plus dans la médiathèque : choisissez-en d’autres avant de publier.`),
})

export const move = runAction({
  name: 'contenus.deplacer',
  schema: schema.moveSchema,
  handle: async (actor, input) => settled(await moveContent(actor, input, now()), contentChanged, refresh),
  messages: { 'not-found': gone },
  done: () => 'Déplacé.',
})

export const dropTyped = runAction({
  name: 'contenus.oublier-saisie',
  schema: schema.contentIdSchema,
  handle: async (actor, input) => settled(await dropTyping(actor, input, now()), nothing, refresh),
  messages: { 'not-found': gone },
  done: () => 'C’est oublié : le brouillon est tel qu’il a été enregistré.',
})
