'use server'

import { refresh } from 'next/cache'
import { askCallbackFor } from '#lib/callbacks/ask-callback-for'
import { askCallbackForSchema } from '#lib/callbacks/schema'
import { runAction } from '#lib/platform/actions/run-action'
import { now } from '#lib/platform/clock'
import { outsideMessage } from '#lib/territory/neighbour-messages'

export const handOn = runAction({
  name: 'rappels.transmettre',
  schema: askCallbackForSchema,
  handle: async (actor, input) => {
    const result = await askCallbackFor(actor, input, now())
    if (result.ok) refresh()
    return result
  },
  messages: {
    'not-found': 'Votre compte ne permet plus de transmettre une demande. Appelez la coordination.',
    'outside-territory': { field: 'communeCode', message: (details) => outsideMessage(details, 'Cette commune n’est pas sur le territoire de la CPTS. La personne peut appeler sa caisse d’assurance maladie, au 36 46, ou demander à la mairie de sa commune.') },
    'request-over': 'Cette demande a déjà été traitée. Rechargez la page pour en faire une autre.',
  },
  done: ({ code }) => `C’est transmis, sous le code ${code}. Donnez-le à la personne : la coordination l’appelle.`,
})
