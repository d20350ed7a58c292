import { z } from 'zod'
import { optionalDay, optionalEmail, optionalPhone, optionalText, requiredDay, requiredEmail, requiredText, ticked } from '#lib/platform/actions/form-fields'

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
export const removeOrganisationSchema = z.object({ id })

const conventionFields = {
  title: requiredText('Donnez un titre à cette convention.', 200),
  startsOn: requiredDay('Indiquez le premier jour.'),
  endsOn: optionalDay(),
  grants: ticked(['register_read', 'referral_submit', 'referral_direct', 'needs_receive']),
}
const isWhole = (one: { startsOn: string; endsOn: string | null }) => one.endsOn === null || one.endsOn >= one.startsOn
const endsTooSoon = { error: 'La fin vient avant le début.', path: ['endsOn'] }

export const createConventionSchema = z.object({ ...conventionFields, organisationId: id }).refine(isWhole, endsTooSoon)
export const updateConventionSchema = z.object({ ...conventionFields, id, version }).refine(isWhole, endsTooSoon)

export const invitePartnerUserSchema = z.object({
  organisationId: id,
  name: requiredText('Indiquez le nom de cette personne.', 120),
  email: requiredEmail(),
  role: z.enum(['partner_user', 'partner_referent'], { error: 'Choisissez un rôle.' }),
  untilOn: optionalDay(),
})
