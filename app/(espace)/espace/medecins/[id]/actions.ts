'use server'

import { reportRefusals } from '#lib/cartodispo/report-labels'
import { reportSchema } from '#lib/cartodispo/report-schema'
import { reportWrongInformation } from '#lib/cartodispo/report-wrong-information'
import { callerOf } from '#lib/platform/actions/caller'
import { runAction } from '#lib/platform/actions/run-action'
import { availabilityChanged } from '#lib/platform/cache'
import { now } from '#lib/platform/clock'

/** Receives what a member or a partner found to be wrong. */
export const reportEntry = runAction({
  name: 'report-entry-signed-in',
  schema: reportSchema,
  handle: async (actor, input) => {
    const result = await reportWrongInformation(actor, { ...input, callerKey: await callerOf() }, now())
    if (result.ok) await availabilityChanged()
    return result
  },
  messages: reportRefusals,
  done: () => 'Nous transmettons au cabinet, qui a quelques jours ouvrés pour répondre.',
})
