import { z } from 'zod'
import { optionalCount, optionalDay, optionalEmail, optionalPhone, optionalText, requiredDay, requiredEmail, repeated, requiredText, ticked } from '#lib/platform/actions/form-fields'
import { otherKinds } from '#lib/referrals/need-kinds'

const id = z.uuid()
const version = z.coerce.number().int().min(0)

const website = z.union([z.literal(''), z.url({ protocol: /^https?$/, error: 'Une adresse de site commence par https://' })]).default('')

const contactFields = {
  addressLine: optionalText(200),
  postalCode: z.string().trim().default('').refine((text) => text === '' || /^\d{5}$/.test(text), { error: 'Un code postal a cinq chiffres.' }),
  phone: optionalPhone(),
  email: optionalEmail(),
  website,
}

const organisationFields = {
  ...contactFields,
  name: requiredText('Indiquez le nom de cette organisation.', 150),
  kind: z.enum(['health_platform', 'clinic', 'hospital', 'town_hall', 'social_structure', 'other'], { error: 'Choisissez un type.' }),
}

export const createOrganisationSchema = z.object(organisationFields)
export const updateOrganisationSchema = z.object({ ...organisationFields, id, version })
export const receivedKindsSchema = z.object({ id, kinds: ticked(otherKinds) })
export const removeOrganisationSchema = z.object({ id })

const conventionFields = {
  title: requiredText('Donnez un titre à cette convention.', 200),
  startsOn: requiredDay('Indiquez le premier jour.'),
  endsOn: optionalDay(),
  grants: ticked(['register_read', 'referral_submit', 'referral_direct', 'needs_receive']),
  renewal: z.enum(['none', 'tacit', 'express'], { error: 'Dites ce qui se passe au dernier jour.' }).default('none'),
  renewalMonths: optionalCount(1, 120),
  noticeMonths: optionalCount(0, 24).transform((months) => months ?? 0),
  dataAnnex: optionalText(4000),
  agreementId: z.union([z.literal('').transform(() => null), id]).default(null),
}
type Typed = { startsOn: string; endsOn: string | null; renewal: string; renewalMonths: number | null }
const isWhole = (one: Typed) => one.endsOn === null || one.endsOn >= one.startsOn
const endsTooSoon = { error: 'La fin vient avant le début.', path: ['endsOn'] }
const hasAnEnd = (one: Typed) => one.renewal === 'none' || one.endsOn !== null
const endMissing = { error: 'Une convention qui se renouvelle a un dernier jour : indiquez-le.', path: ['endsOn'] }
const hasAPeriod = (one: Typed) => one.renewal === 'none' || one.renewalMonths !== null
const periodMissing = { error: 'Indiquez pour combien de mois elle se renouvelle.', path: ['renewalMonths'] }

export const createConventionSchema = z.object({ ...conventionFields, organisationId: id }).refine(isWhole, endsTooSoon).refine(hasAnEnd, endMissing).refine(hasAPeriod, periodMissing)
export const updateConventionSchema = z.object({ ...conventionFields, id, version }).refine(isWhole, endsTooSoon).refine(hasAnEnd, endMissing).refine(hasAPeriod, periodMissing)
export const decideRenewalSchema = z.object({ id, endsOn: requiredDay('Cette page n’est plus à jour : rechargez-la.'), decision: z.enum(['renewed', 'not_renewed']) })

export const invitePartnerUserSchema = z.object({
  organisationId: id,
  name: requiredText('Indiquez le nom de cette personne.', 120),
  email: requiredEmail(),
  role: z.enum(['partner_user', 'partner_referent'], { error: 'Choisissez un rôle.' }),
  untilOn: optionalDay(),
})

export const addServiceSchema = z.object({ organisationId: id, name: requiredText('Donnez un nom à ce service.', 80), phone: optionalPhone(), email: optionalEmail() })
export const serviceSchema = z.object({ organisationId: id, serviceId: id })
export const changeServiceSchema = addServiceSchema.extend({ serviceId: id })
export const placeUserSchema = z.object({ organisationId: id, userId: z.uuid({ error: 'Choisissez une personne.' }), serviceIds: repeated().pipe(z.array(id)) })
