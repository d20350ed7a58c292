'use server'

import { refresh } from 'next/cache'
import { runAction } from '#lib/platform/actions/run-action'
import { territoryChanged } from '#lib/platform/cache'
import { now } from '#lib/platform/clock'
import { applyKeptContours } from '#lib/territory/apply-kept-contours'
import { fetchContours } from '#lib/territory/fetch-contours'
import { applyContoursSchema, fetchContoursSchema } from '#lib/territory/schema'
import { settled } from '../../settled.ts'

export const applyContours = runAction({
  name: 'contours.appliquer',
  schema: applyContoursSchema,
  handle: async (actor, { id, codes, membership }) => settled(await applyKeptContours(actor, { id, addCodes: codes, membership }, now()), territoryChanged),
  messages: { 'not-found': 'Ce fichier n’est plus là : envoyez-le de nouveau.', 'nothing-matched': 'Aucune commune de ce fichier n’est dans le territoire. Cochez celles à ajouter.' },
  done: ({ drawn }) => ({ redirectTo: `/gestion/territoire/contours?dessinees=${drawn}` }),
})

export const askOfficialContours = runAction({
  name: 'contours.demander',
  schema: fetchContoursSchema,
  handle: async (actor, input) => settled(await fetchContours(actor, input, now()), territoryChanged, refresh),
  messages: {
    'not-found': 'Cela n’existe plus. Rechargez la page.',
    'no-answer': 'geo.api.gouv.fr ne répond pas. Réessayez plus tard, ou envoyez un fichier de contours.',
    'switched-off': 'L’appel à geo.api.gouv.fr est arrêté sur cette installation. Envoyez un fichier de contours.',
    'nothing-matched': 'Toutes les communes ont déjà leur contour, ou geo.api.gouv.fr ne connaît pas celles qui manquent.',
  },
  done: ({ drawn }) => (drawn === 1 ? 'Une commune est dessinée.' : `${drawn} communes sont dessinées.`),
})
