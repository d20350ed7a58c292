import { z } from 'zod'
import { optionalPhone, requiredText } from '#lib/platform/actions/form-fields'
import { callbackEnds, callbackFor, callbackMoments } from './callback-choices.ts'

const id = z.uuid({ error: 'Cette adresse est incomplète.' })
const version = z.coerce.number().int().min(0)

/** What the list of communes calls all others. */
export const elsewhere = 'ailleurs'

/** A word of a letter as it is kept: small letters and dashes, whatever somebody typed. */
export function campaignSlug(text: string): string {
  return text.normalize('NFD').replaceAll(/[\u0300-\u036F]/g, '').toLowerCase().replaceAll(/[^a-z0-9]+/g, '-').replaceAll(/^-+|-+$/g, '').slice(0, 30).replace(/-$/, '')
}

const phoneToCall = optionalPhone().refine((text) => /^0\d{9}$/.test(text), { error: 'Indiquez un numéro de téléphone à dix chiffres : c’est par là que nous vous rappelons. Exemple : 03 20 00 00 00' })

/** The public form. `site`: a field that people do not see; `proof`: when the form was made. */
export const askCallbackSchema = z.object({
  requestKey: id,
  name: requiredText('Indiquez votre nom : nous saurons qui demander.', 120),
  phone: phoneToCall,
  communeCode: z.string({ error: 'Choisissez la commune.' }).min(1, { error: 'Choisissez la commune où habite la personne.' }).max(10),
  forWhom: z.enum(callbackFor, { error: 'Choisissez : pour vous, ou pour un proche.' }),
  moment: z.enum(callbackMoments, { error: 'Choisissez quand vous appeler.' }),
  campaign: z.string().max(60).default('').transform(campaignSlug),
  site: z.string().default(''),
  proof: z.string().default(''),
})

/** The form of a town hall: contact data alone, told with the person's agreement. */
export const askCallbackForSchema = z.object({
  requestKey: id,
  name: requiredText('Indiquez le nom de la personne à rappeler.', 120),
  phone: phoneToCall,
  communeCode: z.string({ error: 'Choisissez la commune.' }).min(1, { error: 'Choisissez la commune où habite la personne.' }).max(10),
  moment: z.enum(callbackMoments, { error: 'Choisissez quand l’appeler.' }),
  agreed: z.literal('oui', { error: 'Cochez cette case une fois la personne d’accord : sans cela, rien ne peut être transmis.' }),
}).transform(({ requestKey, name, phone, communeCode, moment }) => ({ requestKey, name, phone, communeCode, moment }))

export const noteTrySchema = z.object({ id, version })
export const closeCallbackSchema = z.object({ id, end: z.enum(callbackEnds, { error: 'Choisissez ce que l’appel a donné.' }) })

export const createCampaignSchema = z.object({
  name: requiredText('Dites de quoi il s’agit, par exemple « Départ du Dr Martin ».', 120),
  slug: z.string().max(60).default('').transform(campaignSlug).refine((text) => text !== '' && !['recue', 'voisine'].includes(text), { error: 'Choisissez un mot court, par exemple « martin ».' }),
})
export const endCampaignSchema = z.object({ id })
