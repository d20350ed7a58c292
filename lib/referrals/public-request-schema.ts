import { z } from 'zod'
import { callbackFor } from '#lib/callbacks/callback-choices'
import { campaignSlug } from '#lib/callbacks/schema'
import type { Day } from '#lib/platform/day'
import { asksPeople, peopleOn } from './household-schema.ts'
import { spokenFields, spokenOn } from './spoken-schema.ts'
import { withWho } from './identity-schema.ts'

/** The public form where identities are kept: for whom, where, and each person's agreement. `site`: a field that people do not see; `proof`: when the form was made. */
const publicForm = asksPeople(z.looseObject({
  requestKey: z.uuid({ error: 'Cette adresse est incomplète.' }),
  forWhom: z.enum(callbackFor, { error: 'Choisissez : pour vous, ou pour un proche.' }),
  communeCode: z.string({ error: 'Choisissez la commune.' }).min(1, { error: 'Choisissez la commune où habite la personne.' }).max(10),
  ...spokenFields,
  informed: z.literal('oui', { error: 'Lisez le texte, puis cochez cette case : sans cela, rien ne peut être envoyé.' }),
  campaign: z.string().max(60).default('').transform(campaignSlug),
  site: z.string().default(''),
  proof: z.string().default(''),
})).transform((form) => {
  const { requestKey, forWhom, communeCode, campaign, site, proof } = form
  return { requestKey, forWhom, communeCode, campaign, site, proof, spoken: spokenOn(form), people: peopleOn(form) }
})

/** The same with who they are, on the day that the clock tells. */
export function publicRequestSchema(today: () => Day) {
  return withWho(publicForm, today)
}
