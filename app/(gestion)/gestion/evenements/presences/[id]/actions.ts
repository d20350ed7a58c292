'use server'

import { attestationsSchema, markSchema } from '#lib/events/desk-schema'
import { markAttendance } from '#lib/events/mark-attendance'
import { attestationMessages } from '#lib/events/messages'
import { sendAttestations } from '#lib/events/send-attestations'
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

/** Sends each person who was there their attestation. */
export const sendAll = runAction({
  name: 'evenement.attestations',
  schema: attestationsSchema,
  handle: (actor, input) => sendAttestations(actor, input, now()),
  messages: attestationMessages,
  done: ({ sessionId, mailed }) => ({ redirectTo: `/gestion/evenements/presences/${sessionId}?envoyees=${mailed}` }),
})
