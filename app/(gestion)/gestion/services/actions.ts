'use server'

import { refresh } from 'next/cache'
import { runAction } from '#lib/platform/actions/run-action'
import { contentChanged } from '#lib/platform/cache'
import { now } from '#lib/platform/clock'
import { confirmService } from '#lib/services/confirm-service'
import { serviceIdSchema } from '#lib/services/schema'
import { settleServiceReport } from '#lib/services/settle-service-report'
import { settled } from '../settled.ts'

export const markChecked = runAction({
  name: 'services.verifier',
  schema: serviceIdSchema,
  handle: async (actor, input) => settled(await confirmService(actor, input, now()), contentChanged, refresh),
  messages: { 'not-found': 'Cette fiche n’est plus publiée. Rechargez la page.' },
  done: () => 'La fiche est datée d’aujourd’hui.',
})

export const settleReport = runAction({
  name: 'services.regler',
  schema: serviceIdSchema,
  handle: async (actor, input) => settled(await settleServiceReport(actor, input, now()), async () => {}, refresh),
  messages: { 'not-found': 'Ce signalement n’existe plus.', 'already-settled': 'Quelqu’un l’a déjà réglé.' },
  done: () => 'C’est réglé.',
})
