'use server'

import { reportRefusals } from '#lib/cartodispo/report-labels'
import { reportSchema } from '#lib/cartodispo/report-schema'
import { reportWrongInformation } from '#lib/cartodispo/report-wrong-information'
import { callerOf } from '#lib/platform/actions/caller'
import { runPublicAction } from '#lib/platform/actions/run-action'
import { availabilityChanged } from '#lib/platform/cache'
import { now } from '#lib/platform/clock'

/** Receives a report of wrong information, from the public or from whoever is signed in. */
export const reportEntry = runPublicAction({
  name: 'report-entry',
  schema: reportSchema,
  handle: async (actor, input) => {
    const result = await reportWrongInformation(actor ?? 'public', { ...input, callerKey: await callerOf() }, now())
    if (result.ok) await availabilityChanged()
    return result
  },
  messages: reportRefusals,
  done: () => 'Nous transmettons au cabinet, qui a quelques jours ouvrés pour répondre.',
})
