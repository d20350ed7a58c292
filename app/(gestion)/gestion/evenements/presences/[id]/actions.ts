'use server'

import { attestationsSchema, markSchema, validateSchema } from '#lib/events/desk-schema'
import { markAttendance } from '#lib/events/mark-attendance'
import { attestationMessages, validationMessages } from '#lib/events/messages'
import { sendAttestations } from '#lib/events/send-attestations'
import { validateAttendance } from '#lib/events/validate-attendance'
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

/** Stands behind the presences of a date. */
export const validate = runAction({ name: 'evenement.valider-presences', schema: validateSchema, handle: (actor, input) => validateAttendance(actor, input, now()), messages: validationMessages, done: ({ sessionId }) => ({ redirectTo: `/gestion/evenements/presences/${sessionId}` }) })
