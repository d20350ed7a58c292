'use server'

import { beginHandout } from '#lib/kit/begin-handout'
import { getDeliveredText } from '#lib/kit/queries'
import { kitDocumentSchema } from '#lib/kit/schema'
import { runAction } from '#lib/platform/actions/run-action'
import { now } from '#lib/platform/clock'
import { publicUrl } from '#lib/platform/env'
import { refuse } from '#lib/platform/result'

export const changeWords = runAction({
  name: 'kit.changer-les-textes',
  schema: kitDocumentSchema,
  handle: async (actor, { document }) => {
    const delivered = await getDeliveredText(actor, document, publicUrl())
    return delivered === null ? refuse('not-found') : beginHandout(actor, { document, delivered }, now())
  },
  messages: { 'not-found': 'Ce document n’existe plus. Rechargez la page.' },
  done: ({ id }) => ({ redirectTo: `/gestion/contenus/kit/${id}` }),
})
