'use server'

import { refresh } from 'next/cache'
import { addCpamFigure } from '#lib/figures/add-cpam-figure'
import { keepFiguresCopy } from '#lib/figures/keep-figures-copy'
import { removeCpamFigure } from '#lib/figures/remove-cpam-figure'
import { addCpamFigureSchema, cpamFigureIdSchema, keepCopySchema } from '#lib/figures/schema'
import { runAction } from '#lib/platform/actions/run-action'
import { now } from '#lib/platform/clock'

const gone = 'Cela n’existe plus. Rechargez la page.'
const reread = <Answer>(answer: Answer): Answer => (refresh(), answer)

export const addCpam = runAction({
  name: 'chiffres.cpam-ajouter', schema: addCpamFigureSchema,
  handle: async (actor, input) => reread(await addCpamFigure(actor, input, now())),
  messages: { 'not-found': gone }, done: () => 'Le chiffre est noté.',
})

export const dropCpam = runAction({
  name: 'chiffres.cpam-retirer', schema: cpamFigureIdSchema,
  handle: async (actor, input) => reread(await removeCpamFigure(actor, input, now())),
  messages: { 'not-found': gone }, done: () => 'Le chiffre est retiré.',
})

export const keepCopy = runAction({
  name: 'chiffres.copie', schema: keepCopySchema,
  handle: async (actor, input) => keepFiguresCopy(actor, input, now()),
  messages: { 'not-found': gone }, done: ({ copyId }) => ({ redirectTo: `/gestion/chiffres/copies/${copyId}` }),
})
