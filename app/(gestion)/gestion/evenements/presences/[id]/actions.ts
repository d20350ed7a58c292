'use server'

import { markSchema } from '#lib/events/desk-schema'
import { markAttendance } from '#lib/events/mark-attendance'
import { runAction } from '#lib/platform/actions/run-action'
import { now } from '#lib/platform/clock'

/** Writes down who was there, from the signed sheet. */
export const markPresence = runAction({
  name: 'evenement.presence',
  schema: markSchema,
  handle: (actor, input) => markAttendance(actor, input, now()),
  messages: { 'not-found': 'Cette personne n’est plus inscrite à cette date : rechargez la page.' },
  done: ({ sessionId }) => ({ redirectTo: `/gestion/evenements/presences/${sessionId}` }),
})
