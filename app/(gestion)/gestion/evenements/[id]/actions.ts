'use server'

import { addSession } from '#lib/events/add-session'
import { cancelSession } from '#lib/events/cancel-session'
import { changeEventState } from '#lib/events/change-event-state'
import { openDeskSchema } from '#lib/events/desk-schema'
import { answerMessages, officeMessages, registerMessages } from '#lib/events/messages'
import { addSessionSchema, audienceSchema, cancelSessionSchema, eventStateSchema, recordAnswerSchema, remindersSchema, updateSessionSchema } from '#lib/events/office-schema'
import { openDesk } from '#lib/events/open-desk'
import { recordRegistrationAnswer } from '#lib/events/record-registration-answer'
import { registerByPhone } from '#lib/events/register-by-phone'
import { phoneRegistrationSchema } from '#lib/events/schema'
import { setAudience } from '#lib/events/set-audience'
import { setReminders } from '#lib/events/set-reminders'
import { updateSession } from '#lib/events/update-session'
import { runAction } from '#lib/platform/actions/run-action'
import { agendaChanged } from '#lib/platform/cache'
import { now } from '#lib/platform/clock'
import type { Result } from '#lib/platform/result'

export const startDesk = runAction({ name: 'evenement.pointage', schema: openDeskSchema, handle: (actor, input) => openDesk(actor, input, now()), messages: officeMessages, done: ({ token }) => ({ redirectTo: `/pointage?${new URLSearchParams({ jeton: token })}` }) })

const at = (eventId: string, told = 0) => ({ redirectTo: `/gestion/evenements/${eventId}?prevenus=${told}` })

async function told<Value, Code extends string>(work: Promise<Result<Value, Code>>): Promise<Result<Value, Code>> {
  const result = await work
  if (result.ok) await agendaChanged()
  return result
}

export const addDate = runAction({ name: 'evenement.date', schema: addSessionSchema, handle: (actor, { given, plan }) => told(addSession(actor, { ...given, plan }, now())), messages: officeMessages, done: ({ eventId }) => at(eventId) })

export const changeDate = runAction({ name: 'evenement.changer-date', schema: updateSessionSchema, handle: (actor, { given, plan }) => told(updateSession(actor, { ...given, plan }, now())), messages: officeMessages, done: ({ eventId, asked }) => at(eventId, asked) })

export const cancelDate = runAction({ name: 'evenement.annuler-date', schema: cancelSessionSchema, handle: (actor, input) => told(cancelSession(actor, input, now())), messages: officeMessages, done: (value) => at(value.eventId, value.told) })

export const keepAudience = runAction({ name: 'evenement.public', schema: audienceSchema, handle: (actor, input) => told(setAudience(actor, input, now())), messages: officeMessages, done: ({ eventId }) => at(eventId) })

export const keepReminders = runAction({ name: 'evenement.rappels', schema: remindersSchema, handle: (actor, input) => setReminders(actor, input, now()), messages: officeMessages, done: ({ eventId }) => at(eventId) })

export const changeState = runAction({ name: 'evenement.etat', schema: eventStateSchema, handle: (actor, input) => told(changeEventState(actor, input, now())), messages: officeMessages, done: (value) => at(value.eventId, value.told) })

export const registerCaller = runAction({ name: 'inscription.telephone', schema: phoneRegistrationSchema, handle: (actor, input) => told(registerByPhone(actor, input, now())), messages: { ...registerMessages, 'already-registered': { field: 'email', message: 'Cette adresse est déjà inscrite à cette date.' } }, done: ({ eventId }) => at(eventId) })

export const recordAnswer = runAction({ name: 'inscription.noter', schema: recordAnswerSchema, handle: (actor, input) => told(recordRegistrationAnswer(actor, input, now())), messages: answerMessages, done: ({ eventId }) => at(eventId) })
