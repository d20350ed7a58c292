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
import { removeNeighbour } from '#lib/territory/remove-neighbour'
import { removeSector } from '#lib/territory/remove-sector'
import { saveNeighbour } from '#lib/territory/save-neighbour'
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

const listed = (communes: string | number | readonly string[] | undefined) => [communes ?? []].flat().join(', ')

export const keepNeighbour = runAction({
  name: 'voisines.enregistrer',
  schema: schema.saveNeighbourSchema,
  handle: async (actor, input) => settled(await saveNeighbour(actor, input, now()), territoryChanged, refresh),
  messages: {
    'not-found': gone, 'changed-meanwhile': 'Quelqu’un vient de modifier cette CPTS. Rechargez la page pour lire ce qui est enregistré.',
    'name-taken': { field: 'name', message: 'Une autre CPTS porte déjà ce nom.' },
    'commune-unknown': { field: 'communes', message: ({ unknown, others }) => `Rien n’est enregistré. À corriger : ${listed(unknown)}${Number(others) > 0 ? `, et ${Number(others)} autres` : ''}.` },
    'commune-ours': { field: 'communes', message: ({ communes }) => `Rien n’est enregistré. De notre territoire : ${listed(communes)}.` },
    'commune-taken': { field: 'communes', message: ({ communes }) => `Rien n’est enregistré. Déjà dans une autre CPTS : ${listed(communes)}.` },
  },
  done: ({ communes }) => `Enregistré, avec ${communes} commune${communes > 1 ? 's' : ''}.`,
})

export const dropNeighbour = runAction({
  name: 'voisines.retirer',
  schema: schema.removeNeighbourSchema,
  handle: async (actor, input) => settled(await removeNeighbour(actor, input, now()), territoryChanged, refresh),
  messages: { 'not-found': gone },
  done: () => 'Retirée.',
})
