'use server'

import { refresh } from 'next/cache'
import { createCampaign } from '#lib/callbacks/create-campaign'
import { endCampaign } from '#lib/callbacks/end-campaign'
import { createCampaignSchema, endCampaignSchema } from '#lib/callbacks/schema'
import { runAction } from '#lib/platform/actions/run-action'
import { now } from '#lib/platform/clock'

const gone = 'Cette page n’est plus ouverte pour vous.'

export const openCampaign = runAction({
  name: 'campagnes.ouvrir',
  schema: createCampaignSchema,
  handle: async (actor, input) => {
    const result = await createCampaign(actor, input, now())
    refresh()
    return result
  },
  messages: { 'not-found': gone, 'campaign-known': { field: 'slug', message: 'Ce mot a déjà servi. Choisissez-en un autre.' } },
  done: () => 'L’adresse est ouverte.',
})

export const closeCampaign = runAction({
  name: 'campagnes.clore',
  schema: endCampaignSchema,
  handle: async (actor, input) => {
    const result = await endCampaign(actor, input, now())
    refresh()
    return result
  },
  messages: { 'not-found': gone },
  done: () => 'Close : l’adresse mène encore au formulaire, mais ne compte plus.',
})
