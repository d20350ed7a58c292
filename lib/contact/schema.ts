import { z } from 'zod'
import { optionalEmail, optionalPhone, optionalText, requiredText } from '#lib/platform/actions/form-fields'
import { oneOf, listRequest, type SearchParams } from '#lib/platform/list-request'
import { contactReplyMeans, contactSubjects } from './contact-choices.ts'
import { contactStates } from './message-state.ts'

const version = z.coerce.number().int().min(0)
const id = z.uuid({ error: 'Cette adresse est incomplète.' })

/** The public form. `site`: a field that people do not see; `proof`: when the form was made. */
export const contactSchema = z.object({
  subject: z.enum(contactSubjects, { error: 'Choisissez de quoi il s’agit : la bonne personne lira plus vite.' }),
  name: requiredText('Indiquez votre nom.', 120),
  email: optionalEmail(),
  phone: optionalPhone(),
  body: requiredText('Écrivez votre message.', 4000),
  site: z.string().default(''),
  proof: z.string().default(''),
}).refine(({ email, phone }) => email !== '' || phone !== '', {
  error: 'Laissez un courriel ou un téléphone : sans cela, nous ne pourrions pas vous répondre.', path: ['email'],
  // Told together with what else is missing: nobody should have to send the form twice to know.
  when: ({ issues }) => !issues.some((issue) => ['email', 'phone'].includes(String(issue.path?.[0]))),
})

export const takeContactSchema = z.object({ id, version, as: z.enum(['read', 'mine']) })

export const updateContactSchema = z.object({
  id, version,
  assignedToId: z.union([z.literal(''), z.uuid()], { error: 'Choisissez quelqu’un dans la liste.' }).default('').transform((text) => (text === '' ? null : text)),
  privateNote: optionalText(2000),
  replyMeans: z.union([z.literal(''), z.enum(contactReplyMeans)], { error: 'Choisissez comment vous avez répondu.' }).default('').transform((text) => (text === '' ? null : text)),
  replyNote: optionalText(1000),
  state: z.enum(['open', 'closed'], { error: 'Dites s’il reste quelque chose à faire.' }),
}).refine(({ replyMeans, replyNote }) => replyMeans !== null || replyNote === '', { error: 'Choisissez aussi comment vous avez répondu.', path: ['replyMeans'] })

/** What the address of the list asks for. Without a filter, closed messages are left out: what is done is done. */
export function contactRequest(params: SearchParams) {
  return { ...listRequest(params, ['date', 'sujet']), subject: oneOf(params['sujet'], contactSubjects), state: oneOf(params['etat'], [...contactStates, 'all']), holder: oneOf(params['suivi'], ['mine', 'nobody']) }
}

export type ContactRequest = ReturnType<typeof contactRequest>
