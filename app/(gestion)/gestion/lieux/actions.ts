'use server'

import { refresh } from 'next/cache'
import { runAction } from '#lib/platform/actions/run-action'
import { peopleChanged } from '#lib/platform/cache'
import { now } from '#lib/platform/clock'
import { ok } from '#lib/platform/result'
import { createSite } from '#lib/practitioners/create-site'
import { locateSite } from '#lib/practitioners/locate-site'
import { createSiteSchema, updateSiteSchema } from '#lib/practitioners/schema'
import { updateSite } from '#lib/practitioners/update-site'
import { conflictMessage, settled } from '../settled.ts'
import { placingReasons } from './placing-reasons.ts'

const notFound = 'Ce lieu n’existe plus. Revenez à la liste.'
const communeUnknown = { field: 'communeCode', message: 'Cette commune n’est pas dans le territoire. Ajoutez-la d’abord à la page « Territoire ».' }
const doubtful = {
  field: 'addressLine',
  message: ({ label }: Record<string, unknown>) => `L’adresse la plus proche que nous trouvons est « ${String(label)} ». Corrigez l’adresse, ou choisissez plus bas « D’après l’adresse, même si elle n’est pas certaine ».`,
}

export const addSite = runAction({
  name: 'lieux.ajouter',
  schema: createSiteSchema,
  handle: async (actor, { placing, lat, lon, ...facts }) => {
    const located = await locateSite(actor, { ...facts, placing, lat, lon })
    if (!located.ok) return located
    const { geocoder, ...point } = located.value
    const created = await settled(await createSite(actor, { ...facts, ...point }, now()), peopleChanged)
    return created.ok ? ok({ ...created.value, geocoder }) : created
  },
  messages: { 'not-found': notFound, 'commune-unknown': communeUnknown, 'address-doubtful': doubtful },
  done: ({ id, geocoder }) => ({ redirectTo: `/gestion/lieux/${id}?adresse=${geocoder}` }),
})

export const saveSite = runAction({
  name: 'lieux.corriger',
  schema: updateSiteSchema,
  handle: async (actor, { id, version, placing, lat, lon, ...facts }) => {
    const located = await locateSite(actor, { ...facts, id, placing, lat, lon })
    if (!located.ok) return located
    const { geocoder, ...point } = located.value
    const updated = await settled(await updateSite(actor, { id, version, site: { ...facts, ...point } }, now()), peopleChanged, refresh)
    return updated.ok ? ok(placingReasons[geocoder]) : updated
  },
  messages: { 'not-found': notFound, 'commune-unknown': communeUnknown, 'address-doubtful': doubtful, conflict: conflictMessage },
  done: (reason) => (reason === undefined ? 'Le lieu est enregistré.' : `Le lieu est enregistré, son point au centre de la commune. ${reason}`),
})
