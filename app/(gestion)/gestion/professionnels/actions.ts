'use server'

import { refresh } from 'next/cache'
import { contactMessages } from '#lib/cartodispo/contact-schema'
import { updatePracticeContact } from '#lib/cartodispo/update-practice-contact'
import { runAction } from '#lib/platform/actions/run-action'
import { peopleChanged } from '#lib/platform/cache'
import { now } from '#lib/platform/clock'
import { addPractice } from '#lib/practitioners/add-practice'
import { createPractitioner } from '#lib/practitioners/create-practitioner'
import { movePractice } from '#lib/practitioners/move-practice'
import { removePractice } from '#lib/practitioners/remove-practice'
import { removePractitioner } from '#lib/practitioners/remove-practitioner'
import * as schema from '#lib/practitioners/schema'
import { updatePractice } from '#lib/practitioners/update-practice'
import { updatePractitioner } from '#lib/practitioners/update-practitioner'
import { conflictMessage, settled } from '../settled.ts'

const notFound = 'Cette fiche n’existe plus. Revenez à la liste.'
const taken = { field: 'number', message: 'Ce numéro est déjà celui d’une autre fiche. Cherchez-le dans la liste.' }
const malformed = { field: 'number', message: 'Un numéro RPPS a 11 chiffres, un numéro ADELI en a 9.' }
const alreadyThere = { field: 'siteId', message: 'Cette personne est déjà, ou a déjà été, dans ce lieu. Choisissez-en un autre.' }

export const addPerson = runAction({
  name: 'professionnels.ajouter',
  schema: schema.createPractitionerSchema,
  handle: (actor, input) => createPractitioner(actor, input, now()),
  messages: {
    'not-found': notFound,
    homonym: { field: 'isSomeoneElse', message: ({ people }) => `Il y a déjà ${[people].flat().join(', ')}. Si ce n’est pas la même personne, cochez la case et enregistrez.` },
    'number-taken': taken,
    'number-objected': { field: 'number', message: 'La personne qui porte ce numéro s’est opposée à figurer ici : elle ne peut pas être ajoutée.' },
    'number-malformed': malformed,
  },
  done: ({ id }) => ({ redirectTo: `/gestion/professionnels/${id}` }),
})

export const savePerson = runAction({
  name: 'professionnels.corriger',
  schema: schema.updatePractitionerSchema,
  handle: async (actor, input) => settled(await updatePractitioner(actor, input, now()), peopleChanged, refresh),
  messages: { 'not-found': notFound, conflict: conflictMessage, 'number-taken': taken, 'number-malformed': malformed },
  done: () => 'La fiche est enregistrée.',
})

export const removePerson = runAction({
  name: 'professionnels.retirer',
  schema: schema.removePractitionerSchema,
  handle: async (actor, input) => settled(await removePractitioner(actor, input, now()), peopleChanged),
  messages: { 'not-found': notFound },
  done: () => ({ redirectTo: '/gestion/professionnels?message=retire' }),
})

export const addPlace = runAction({
  name: 'exercices.ajouter',
  schema: schema.addPracticeSchema,
  handle: async (actor, input) => settled(await addPractice(actor, input, now()), peopleChanged),
  messages: { 'not-found': notFound, 'already-there': alreadyThere },
  done: ({ id }) => ({ redirectTo: `/gestion/professionnels/exercices/${id}` }),
})

export const savePlace = runAction({
  name: 'exercices.corriger',
  schema: schema.updatePracticeSchema,
  handle: async (actor, input) => settled(await updatePractice(actor, input, now()), peopleChanged, refresh),
  messages: { 'not-found': notFound, conflict: conflictMessage },
  done: () => 'C’est enregistré.',
})

export const movePlace = runAction({
  name: 'exercices.deplacer',
  schema: schema.movePracticeSchema,
  handle: async (actor, input) => settled(await movePractice(actor, input, now()), peopleChanged, refresh),
  messages: { 'not-found': notFound, conflict: conflictMessage, 'already-there': alreadyThere },
  done: () => 'Le nouveau lieu est enregistré ; les réponses déjà données ont suivi.',
})

export const removePlace = runAction({
  name: 'exercices.retirer',
  schema: schema.removePracticeSchema,
  handle: async (actor, input) => settled(await removePractice(actor, input, now()), peopleChanged),
  messages: { 'not-found': notFound },
  done: () => ({ redirectTo: '/gestion/professionnels?message=exercice-retire' }),
})

export const saveContact = runAction({
  name: 'exercices.joindre',
  schema: schema.practiceContactSchema,
  handle: async (actor, { id, version, ...contact }) => settled(await updatePracticeContact(actor, { practiceId: id, version, contact }, now()), peopleChanged, refresh),
  messages: { ...contactMessages, 'not-found': notFound, conflict: conflictMessage },
  done: () => 'C’est enregistré.',
})
