import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { showDraft } from '#lib/content/cached-draft'
import { listFieldChoices } from '#lib/content/field-choices-queries'
import { definitionOf, kindAt } from '#lib/content/kinds'
import { getContentForEdit } from '#lib/content/queries'
import { getOwnTyping } from '#lib/content/typing-queries'
import { requireActor } from '#lib/platform/auth/session'
import { currentDay } from '#lib/platform/cache/freshness'
import { now } from '#lib/platform/clock'
import { type SearchParams, single } from '#lib/platform/list-request'
import { PreviewBand } from './preview-band.tsx'
import { placesOf, PreviewedPage } from './previewed-page.tsx'

export const metadata: Metadata = { title: 'Aperçu du brouillon', robots: { index: false, follow: false } }

type Props = { params: Promise<{ kind: string; id: string }>; searchParams: Promise<SearchParams> }

/** The draft in the very pages of the public site, which draw it in the place of what is published. */
export default async function PreviewPage({ params, searchParams }: Props) {
  const actor = await requireActor()
  const [{ kind: path, id }, asked] = await Promise.all([params, searchParams])
  const kind = kindAt(path)
  const content = await getContentForEdit(actor, id)
  if (kind === null || content?.kind !== kind) notFound()
  // With what was typed over this very draft and waits to be saved: what is on the writer's screen.
  const typing = await getOwnTyping(actor, id)
  const isTyping = typing?.version === content.version
  const values = isTyping ? typing.values : content.values
  const { slug } = content
  showDraft({ id, kind, slug, values, publishedAt: (content.publishedAt ?? content.publishAt ?? now()).toISOString() })
  const places = placesOf({ kind, slug, values }, currentDay())
  const place = places.find((one) => one.key === single(asked['dans'])) ?? places[0]
  const { fields } = definitionOf(kind)
  return (
    <>
      <PreviewBand office={`/gestion/contenus/${path}/${id}`} places={places} current={place?.key ?? ''} isForMembers={content.audience === 'members'} isTyping={isTyping} />
      <PreviewedPage place={place} slug={slug} fields={fields} values={values} choices={place === undefined ? await listFieldChoices(actor, fields) : {}} />
    </>
  )
}
