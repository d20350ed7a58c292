'use server'

import { addQuestion } from '#lib/events/add-question'
import { questionMessages } from '#lib/events/messages'
import { addQuestionSchema, removeQuestionSchema, updateQuestionSchema } from '#lib/events/question-schema'
import { removeQuestion } from '#lib/events/remove-question'
import { updateQuestion } from '#lib/events/update-question'
import { runAction } from '#lib/platform/actions/run-action'
import { now } from '#lib/platform/clock'

const at = ({ eventId }: { eventId: string }) => ({ redirectTo: `/gestion/evenements/${eventId}/questions` })

export const addOne = runAction({ name: 'evenement.question', schema: addQuestionSchema, handle: (actor, input) => addQuestion(actor, input, now()), messages: questionMessages, done: at })

export const changeOne = runAction({ name: 'evenement.changer-question', schema: updateQuestionSchema, handle: (actor, input) => updateQuestion(actor, input, now()), messages: questionMessages, done: at })

export const removeOne = runAction({ name: 'evenement.retirer-question', schema: removeQuestionSchema, handle: (actor, input) => removeQuestion(actor, input, now()), messages: questionMessages, done: at })
