'use server'

import { refresh } from 'next/cache'
import { runAction } from '#lib/platform/actions/run-action'
import { territoryChanged } from '#lib/platform/cache'
import { now } from '#lib/platform/clock'
import { ok } from '#lib/platform/result'
import { addCommunes } from '#lib/territory/add-communes'
import { assignCommunes } from '#lib/territory/assign-communes'
import { locateCommunes } from '#lib/territory/locate-communes'
import { moveSector } from '#lib/territory/move-sector'
import { removeCommune } from '#lib/territory/remove-commune'
import { removeSector } from '#lib/territory/remove-sector'
import { saveSector } from '#lib/territory/save-sector'
import * as schema from '#lib/territory/schema'
import { settled } from '../settled.ts'

const gone = 'Cela n’existe plus. Rechargez la page.'
const nameTaken = { field: 'name', message: 'Un autre secteur porte déjà ce nom.' }

export const chooseCommunes = runAction({
  name: 'territoire.ajouter',
  schema: schema.addCommunesSchema,
  handle: async (actor, { codes, membership }) => {
    const located = await locateCommunes(actor, { codes })
    if (!located.ok) return located
    const added = await settled(await addCommunes(actor, { communes: located.value.communes, membership }, now()), territoryChanged, refresh)
    return added.ok ? ok({ ...added.value, guessed: located.value.guessed }) : added
  },
  messages: { 'not-found': gone, 'nothing-chosen': { field: 'codes', message: 'Cochez au moins une commune.' } },
  done: ({ count, guessed }) => `${count === 1 ? 'La commune est ajoutée' : `Les ${count} communes sont ajoutées`}.${guessed.length === 0 ? '' : ` geo.api.gouv.fr n’a pas répondu : la position de ${guessed.slice(0, 5).join(', ')}${guessed.length > 5 ? '…' : ''} est approchée. Ajoutez un fichier de contours, ou recommencez plus tard à la page « Contours ».`}`,
})

export const dropCommune = runAction({
  name: 'territoire.retirer',
  schema: schema.removeCommuneSchema,
  handle: async (actor, input) => settled(await removeCommune(actor, input, now()), territoryChanged, refresh),
  messages: { 'not-found': gone, 'has-sites': ({ sites }) => `Elle a encore des lieux d’exercice : ${[sites ?? []].flat().join(', ')}. Changez d’abord leur commune.` },
  done: () => 'Retirée.',
})

export const addSector = runAction({
  name: 'secteurs.ajouter',
  schema: schema.createSectorSchema,
  handle: async (actor, { name }) => settled(await saveSector(actor, { id: null, name }, now()), territoryChanged, refresh),
  messages: { 'not-found': gone, 'name-taken': nameTaken },
  done: () => 'Le secteur est créé. Cochez maintenant ses communes.',
})

export const renameSector = runAction({
  name: 'secteurs.renommer',
  schema: schema.renameSectorSchema,
  handle: async (actor, input) => settled(await saveSector(actor, input, now()), territoryChanged, refresh),
  messages: { 'not-found': gone, 'name-taken': nameTaken },
  done: () => 'Le nom est enregistré.',
})

export const shiftSector = runAction({
  name: 'secteurs.ordonner',
  schema: schema.moveSectorSchema,
  handle: async (actor, input) => settled(await moveSector(actor, input, now()), territoryChanged, refresh),
  messages: { 'not-found': gone },
  done: () => 'Déplacé.',
})

export const dropSector = runAction({
  name: 'secteurs.retirer',
  schema: schema.removeSectorSchema,
  handle: async (actor, input) => settled(await removeSector(actor, input, now()), territoryChanged, refresh),
  messages: { 'not-found': gone },
  done: () => 'Retiré.',
})

export const fillSector = runAction({
  name: 'secteurs.communes',
  schema: schema.assignCommunesSchema,
  handle: async (actor, input) => settled(await assignCommunes(actor, input, now()), territoryChanged, refresh),
  messages: { 'not-found': gone },
  done: ({ count }) => (count < 2 ? `${count} commune dans ce secteur.` : `${count} communes dans ce secteur.`),
})
