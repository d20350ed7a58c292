'use server'

import { addSessions } from '#lib/events/add-sessions'
import { duplicateEvent } from '#lib/events/duplicate-event'
import { copyMessages, officeMessages } from '#lib/events/messages'
import { addDatesSchema, duplicateSchema } from '#lib/events/recurrence-schema'
import { runAction } from '#lib/platform/actions/run-action'
import { agendaChanged } from '#lib/platform/cache'
import { now } from '#lib/platform/clock'

export const addDates = runAction({
  name: 'evenement.dates', schema: addDatesSchema, messages: { ...officeMessages, ...copyMessages },
  handle: async (actor, input) => {
    const result = await addSessions(actor, input, now())
    if (result.ok) await agendaChanged()
    return result
  },
  done: ({ eventId }) => ({ redirectTo: `/gestion/evenements/${eventId}?prevenus=0` }),
})

export const copyEvent = runAction({ name: 'evenement.copier', schema: duplicateSchema, handle: (actor, input) => duplicateEvent(actor, input, now()), messages: copyMessages, done: ({ id }) => ({ redirectTo: `/gestion/evenements/${id}?prevenus=0` }) })
