import { listOrganisationChoices } from '#lib/organisations/queries'
import { listMediaChoices } from '#lib/media/library-queries'
import { publicCommunes } from '#lib/territory/queries'
import { choiceOf, type MediaChoice } from '#lib/media/media-choice'
import type { Actor } from '#lib/platform/auth/actor'
import type { ContentFields, ContentValues } from './content-fields.ts'
import { listContentChoices } from './queries.ts'

export type FieldChoices = Readonly<Record<string, readonly { value: string; label: string }[]>>

/** What each field of a form may name, for who writes: other contents, partners. */
export async function listFieldChoices(actor: Actor, fields: ContentFields): Promise<FieldChoices> {
  const choices = await Promise.all(Object.entries(fields).map(async ([name, field]): Promise<[string, FieldChoices[string]]> => {
    if (field.type === 'contents') return [name, await listContentChoices(actor, field.of)]
    if (field.type === 'organisations') return [name, await listOrganisationChoices(actor)]
    if (field.type === 'communes') return [name, (await publicCommunes()).filter((one) => one.membership === 'territory').map((one) => ({ value: one.code, label: one.name }))]
    return [name, []]
  }))
  return Object.fromEntries(choices)
}

export type FieldMedia = Readonly<Record<string, readonly MediaChoice[]>>

/** Pictures and documents that each field may name, for who writes: those chosen already, then the newest of the library. */
export async function listFieldMedia(actor: Actor, fields: ContentFields, values: ContentValues): Promise<FieldMedia> {
  const media = await Promise.all(Object.entries(fields).map(async ([name, field]): Promise<[string, readonly MediaChoice[]]> => {
    if (field.type !== 'picture' && field.type !== 'files') return [name, []]
    const first = [values[name]].flat().filter((one) => typeof one === 'string')
    return [name, (await listMediaChoices(actor, { search: '', kind: field.type === 'picture' ? 'picture' : 'file', limit: 12, first })).map(choiceOf)]
  }))
  return Object.fromEntries(media)
}
