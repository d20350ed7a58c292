import { listOrganisationChoices } from '#lib/organisations/queries'
import type { Actor } from '#lib/platform/auth/actor'
import type { ContentFields } from './content-fields.ts'
import { listContentChoices } from './queries.ts'

export type FieldChoices = Readonly<Record<string, readonly { value: string; label: string }[]>>

/** What each field of a form may name, for who writes: other contents, partners. */
export async function listFieldChoices(actor: Actor, fields: ContentFields): Promise<FieldChoices> {
  const choices = await Promise.all(Object.entries(fields).map(async ([name, field]): Promise<[string, FieldChoices[string]]> => {
    if (field.type === 'contents') return [name, await listContentChoices(actor, field.of)]
    if (field.type === 'organisations') return [name, await listOrganisationChoices(actor)]
    return [name, []]
  }))
  return Object.fromEntries(choices)
}
