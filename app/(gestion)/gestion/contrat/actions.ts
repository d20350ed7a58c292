'use server'

import { refresh } from 'next/cache'
import { prefillMissions } from '#lib/content/prefill-missions'
import { addContractYear } from '#lib/contract/add-contract-year'
import { copyIndicators } from '#lib/contract/copy-indicators'
import { createContract } from '#lib/contract/create-contract'
import { createIndicator } from '#lib/contract/create-indicator'
import { removeContractYear } from '#lib/contract/remove-contract-year'
import { removeIndicator } from '#lib/contract/remove-indicator'
import * as schema from '#lib/contract/schema'
import { updateContract } from '#lib/contract/update-contract'
import { updateContractYear } from '#lib/contract/update-contract-year'
import { updateIndicator } from '#lib/contract/update-indicator'
import { runAction } from '#lib/platform/actions/run-action'
import { contentChanged } from '#lib/platform/cache'
import { now } from '#lib/platform/clock'
import { z } from 'zod'
import { conflictMessage, settled } from '../settled.ts'

const gone = 'Cela n’existe plus. Rechargez la page.'
const overlap = 'Ces dates touchent une autre année de contrat : deux années ne se recouvrent jamais. Changez-les.'

export const beginMissions = runAction({
  name: 'missions.reprendre', schema: z.object({}),
  handle: async (actor) => settled(await prefillMissions(actor, null, now()), contentChanged, refresh),
  messages: { 'not-found': gone, 'already-there': 'Les missions sont déjà là. Rechargez la page.' }, done: () => 'Les six missions de la loi sont en place : relisez-les.',
})

export const addContract = runAction({
  name: 'contrat.ajouter', schema: schema.createContractSchema,
  handle: async (actor, input) => settled(await createContract(actor, input, now()), contentChanged),
  messages: { 'not-found': gone, 'years-overlap': { field: 'startsOn', message: overlap } }, done: ({ id }) => ({ redirectTo: `/gestion/contrat/${id}` }),
})

export const saveContract = runAction({
  name: 'contrat.corriger', schema: schema.updateContractSchema,
  handle: async (actor, input) => settled(await updateContract(actor, input, now()), contentChanged, refresh),
  messages: { 'not-found': gone, conflict: conflictMessage }, done: () => 'Le contrat est enregistré.',
})

export const addYear = runAction({
  name: 'contrat.ajouter-annee', schema: schema.contractIdSchema,
  handle: async (actor, input) => settled(await addContractYear(actor, input, now()), contentChanged, refresh),
  messages: { 'not-found': gone, 'years-overlap': overlap }, done: () => 'Une année est ajoutée.',
})

export const saveYear = runAction({
  name: 'contrat.corriger-annee', schema: schema.updateYearSchema,
  handle: async (actor, input) => settled(await updateContractYear(actor, input, now()), contentChanged, refresh),
  messages: { 'not-found': gone, conflict: conflictMessage, 'years-overlap': { field: 'fromOn', message: overlap } }, done: () => 'Les dates sont enregistrées.',
})

export const dropYear = runAction({
  name: 'contrat.retirer-annee', schema: schema.contractIdSchema,
  handle: async (actor, input) => settled(await removeContractYear(actor, input, now()), contentChanged, refresh),
  messages: { 'not-found': gone, 'has-indicators': 'Cette année porte des indicateurs : retirez-les d’abord.' },
  done: ({ isGone }) => (isGone ? { redirectTo: '/gestion/contrat' } : 'La dernière année est retirée.'),
})

export const addIndicator = runAction({
  name: 'contrat.ajouter-indicateur', schema: schema.createIndicatorSchema,
  handle: async (actor, input) => settled(await createIndicator(actor, input, now()), async () => {}, refresh),
  messages: { 'not-found': gone }, done: () => 'L’indicateur est ajouté.',
})

export const saveIndicator = runAction({
  name: 'contrat.corriger-indicateur', schema: schema.updateIndicatorSchema,
  handle: async (actor, input) => settled(await updateIndicator(actor, input, now()), async () => {}, refresh),
  messages: { 'not-found': gone, conflict: conflictMessage }, done: () => 'L’indicateur est enregistré.',
})

export const dropIndicator = runAction({
  name: 'contrat.retirer-indicateur', schema: schema.contractIdSchema,
  handle: async (actor, input) => settled(await removeIndicator(actor, input, now()), async () => {}, refresh),
  messages: { 'not-found': gone }, done: () => 'Retiré.',
})

export const takeOver = runAction({
  name: 'contrat.reprendre', schema: schema.contractIdSchema,
  handle: async (actor, input) => settled(await copyIndicators(actor, input, now()), async () => {}, refresh),
  messages: { 'not-found': gone, 'not-empty': 'Cette année a déjà des indicateurs.', 'nothing-before': 'L’année d’avant n’en a pas.' }, done: ({ count }) => `${count} indicateurs repris, sans leurs résultats.`,
})
