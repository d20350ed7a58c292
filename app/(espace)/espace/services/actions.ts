'use server'

import { runAction } from '#lib/platform/actions/run-action'
import { now } from '#lib/platform/clock'
import { reportService } from '#lib/services/report-service'
import { reportServiceSchema } from '#lib/services/schema'

/** Receives what a professional found to be wrong about a service or a structure. */
export const sendServiceReport = runAction({
  name: 'services.signaler',
  schema: reportServiceSchema,
  handle: (actor, input) => reportService(actor, input, now()),
  messages: {
    'not-found': 'Cette fiche n’est plus dans l’annuaire. Rechargez la page.',
    'too-many-reports': 'Vous avez beaucoup signalé en une heure : appelez plutôt la coordination, cela ira plus vite.',
  },
  done: (outcome) => (outcome === 'received' ? 'La coordination va vérifier et corriger.' : 'Vous l’aviez déjà signalé : la coordination s’en occupe.'),
})
