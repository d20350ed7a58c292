import { z } from 'zod'
import { optionalDay, requiredEmail, requiredText } from '#lib/platform/actions/form-fields'

const id = z.uuid()

export const inviteAccountSchema = z.object({
  name: requiredText('Indiquez le nom de cette personne.', 120),
  email: requiredEmail(),
  role: z.enum(['member', 'partner_user', 'partner_referent', 'coordination', 'coordination_referrals', 'treasurer', 'bureau', 'admin'], { error: 'Choisissez un rôle.' }),
  organisationId: z.union([z.literal(''), id]).default('').transform((value) => (value === '' ? null : value)),
  fromOn: optionalDay(),
  untilOn: optionalDay(),
})
export const grantSchema = z.object({ grantId: id })
export const accountSchema = z.object({ userId: id })
export const sessionSchema = z.object({ sessionId: id })
export const linkSchema = z.object({ userId: id, practitionerId: z.union([z.literal(''), id]).transform((value) => (value === '' ? null : value)) })
