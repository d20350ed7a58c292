'use server'

import { z } from 'zod'
import { endLaunchCampaign } from '#lib/cartodispo/end-launch-campaign'
import { launchMessages } from '#lib/cartodispo/labels'
import { recordLetterPrinted } from '#lib/cartodispo/record-letter-printed'
import { sendLaunchMails } from '#lib/cartodispo/send-launch-mails'
import { startLaunchCampaign } from '#lib/cartodispo/start-launch-campaign'
import { repeated } from '#lib/platform/actions/form-fields'
import { runAction } from '#lib/platform/actions/run-action'
import { now } from '#lib/platform/clock'

const here = (done: string, count = 0) => ({ redirectTo: `/gestion/lancement?${new URLSearchParams({ fait: done, nombre: String(count) })}` })

export const startLaunch = runAction({
  name: 'lancement.commencer', schema: z.object({}), messages: launchMessages,
  handle: (actor) => startLaunchCampaign(actor, now()), done: ({ contacts }) => here('commence', contacts),
})

export const mailAll = runAction({
  name: 'lancement.courriels', schema: z.object({}), messages: launchMessages,
  handle: (actor) => sendLaunchMails(actor, now()), done: ({ mailboxes }) => here('courriels', mailboxes),
})

export const notePrinted = runAction({
  name: 'lancement.lettres', schema: z.object({ practiceIds: repeated().pipe(z.array(z.uuid()).min(1).max(20_000)) }), messages: launchMessages,
  handle: (actor, input) => recordLetterPrinted(actor, input, now()), done: ({ printed }) => here('lettres', printed),
})

export const endLaunch = runAction({
  name: 'lancement.finir', schema: z.object({}), messages: launchMessages,
  handle: (actor) => endLaunchCampaign(actor, now()), done: () => here('fini'),
})
