import { z } from 'zod'
import { optionalPhone, requiredText } from '#lib/platform/actions/form-fields'
import { addressesOf, mostInvited } from './invitation-list.ts'
import { people, profession, withAnswers } from './schema.ts'

const id = z.uuid({ error: 'Cette adresse est incomplète.' })

export const inviteSchema = z.object({ eventId: id, addresses: requiredText('Écrivez ou collez au moins une adresse.', 20_000) }).transform((input, context) => {
  const { addresses, wrong } = addressesOf(input.addresses)
  if (wrong.length > 0) context.addIssue({ code: 'custom', path: ['addresses'], message: `Ceci ne semble pas être une adresse : ${wrong.slice(0, 5).join(', ')}.` })
  if (addresses.length > mostInvited) context.addIssue({ code: 'custom', path: ['addresses'], message: `${mostInvited} adresses à la fois au plus.` })
  return { eventId: input.eventId, addresses }
})
export const withdrawSchema = z.object({ id })
export const acceptInvitationSchema = withAnswers({ token: z.string().min(1).max(200), sessionId: id, requestKey: id, firstName: requiredText('Indiquez votre prénom.', 80), surname: requiredText('Indiquez votre nom.', 80), phone: optionalPhone(), professionCode: profession, people })
