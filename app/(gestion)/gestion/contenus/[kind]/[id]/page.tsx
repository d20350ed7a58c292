import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ContentForm } from '#components/content/content-form'
import { ContentStateBadge } from '#components/content/content-state-badge'
import { WorkHeading } from '#components/layout/work-heading'
import { ButtonLink } from '#components/ui/button'
import { listCheckPoints } from '#lib/content/checklist-queries'
import { audienceLabels } from '#lib/content/labels'
import { listFieldChoices, listFieldMedia } from '#lib/content/field-choices-queries'
import { definitionOf, kindAt } from '#lib/content/kinds'
import { canEditContent } from '#lib/content/policy'
import { titleOf } from '#lib/content/content-values'
import { getContentForEdit } from '#lib/content/queries'
import { getOwnTyping, listOtherWriters } from '#lib/content/typing-queries'
import { requireActor } from '#lib/platform/auth/session'
import { changeCount, currentDay } from '#lib/platform/cache/freshness'
import { now } from '#lib/platform/clock'
import { drop, dropTyped, keepDraft, publish, withdraw } from '../../actions.ts'
import { PublicationBox } from './publication-box.tsx'

export const metadata: Metadata = { title: 'Écrire' }

export default async function ContentPage({ params }: { params: Promise<{ kind: string; id: string }> }) {
  const actor = await requireActor()
  const { kind: path, id } = await params
  const kind = kindAt(path)
  const content = await getContentForEdit(actor, id)
  if (kind === null || content?.kind !== kind) notFound()
  const definition = definitionOf(kind)
  const base = `/gestion/contenus/${path}`
  const [choices, media, typing, others, points] = await Promise.all([listFieldChoices(actor, definition.fields), listFieldMedia(actor, definition.fields, content.values), getOwnTyping(actor, id), listOtherWriters(actor, id, now()), listCheckPoints(actor, content, { changes: changeCount(), today: currentDay() })])
  const mayEdit = canEditContent(actor)
  return (
    <>
      <WorkHeading
        title={titleOf(content.values)} trail={[{ href: '/gestion/contenus', label: 'Le site' }, { href: base, label: definition.several }]} current={titleOf(content.values)}
        description={<ContentStateBadge state={content.state} />}
        actions={<><ButtonLink href={`${base}/${id}/apercu`} variant="secondary">Aperçu</ButtonLink><ButtonLink href={`${base}/${id}/historique`} variant="quiet">Historique</ButtonLink></>}
      />
      <div className="grid items-start gap-10 xl:grid-cols-[minmax(0,1fr)_22rem]">
        {mayEdit ? (
          <ContentForm
            action={keepDraft} dropTyped={dropTyped} content={content} fields={definition.fields} choices={choices} media={media}
            addressBase={definition.address === null ? null : definition.address('')}
            writer={{ id: actor.userId ?? '', typing: typing && { version: typing.version, at: typing.at.getTime(), page: typing.page, sequence: typing.sequence, form: typing.form }, others }}
            audienceOptions={[{ value: 'public', label: definition.listAddress?.startsWith('/espace') ? 'Les professionnels connectés, secrétariats compris' : audienceLabels.public }, { value: 'members', label: audienceLabels.members }]}
          />
        ) : <p>Vous pouvez lire ce contenu par son aperçu&nbsp;; la coordination l’écrit.</p>}
        <PublicationBox content={content} address={definition.address?.(content.slug) ?? definition.listAddress} place={`${base}/${id}`} points={points} mayEdit={mayEdit} now={now()} actions={{ publish, withdraw, drop }} />
      </div>
    </>
  )
}
