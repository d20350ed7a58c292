import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { WorkHeading } from '#components/layout/work-heading'
import { Badge } from '#components/ui/badge'
import { ButtonLink } from '#components/ui/button'
import { EmptyState } from '#components/ui/empty-state'
import { Notice } from '#components/ui/notice'
import { PressForm } from '#components/ui/press-form'
import { RecordForm } from '#components/ui/record-form'
import { DataTable } from '#components/ui/table'
import { mostInvited } from '#lib/events/invitation-list'
import { getInvited } from '#lib/events/invitation-queries'
import { cachedInstance } from '#lib/instance/cached-instance'
import { requireActor } from '#lib/platform/auth/session'
import { today } from '#lib/platform/clock'
import { dayAt } from '#lib/platform/day'
import { plural } from '#lib/platform/format/french-count'
import { sinceWhen } from '#lib/platform/format/french-date'
import { type SearchParams, single } from '#lib/platform/list-request'
import { invite, takeBack } from './actions.ts'

export const metadata: Metadata = { title: 'Invités' }

type Props = { params: Promise<{ id: string }>; searchParams: Promise<SearchParams> }

/** Whom an event invites by their address, and who of them comes. */
export default async function InvitedPage({ params, searchParams }: Props) {
  const [actor, { id }, search, { timeZone }] = await Promise.all([requireActor(), params, searchParams, cachedInstance()])
  const found = await getInvited(actor, id)
  if (found === null) notFound()
  const sent = single(search['partis'])
  const coming = found.people.filter((one) => one.hasRegistered).length
  return (
    <>
      <WorkHeading title="Invités" description={found.title} actions={<ButtonLink href={`/gestion/evenements/${id}`} variant="secondary">Revenir à l’événement</ButtonLink>} />
      <div className="stack">
        {/^\d{1,4}$/.test(sent) ? <Notice kind="success" title={sent === '0' ? 'Toutes ces adresses étaient déjà invitées' : `${plural(Number(sent), 'invitation part', 'invitations partent')} maintenant`} /> : null}
        {found.isPublished ? null : <Notice kind="warning" title="La page est encore un brouillon">Le lien des invitations s’ouvrira quand elle sera publiée. Invitez plutôt ensuite.</Notice>}
        {found.people.length === 0 ? <EmptyState title="Personne n’est encore invité">Chacun reçoit un courriel, et s’inscrit par son lien, sans compte.</EmptyState> : <p>{plural(found.people.length, 'personne invitée', 'personnes invitées')}, {plural(coming, 'inscrite', 'inscrites')}.</p>}
        {found.people.length === 0 ? null : (
          <DataTable
            caption="Personnes invitées" captionStyle="hidden" rows={found.people} rowKey={(one) => one.id}
            columns={[
              { key: 'email', header: 'Courriel', cell: (one) => one.email },
              { key: 'state', header: 'Réponse', cell: (one) => (one.hasRegistered ? <Badge tone="success">Inscrit</Badge> : <Badge>Pas de réponse</Badge>) },
              { key: 'since', header: 'Invité', cell: (one) => sinceWhen(dayAt(one.invitedAt, timeZone), today(timeZone)) },
              { key: 'do', header: 'Retirer', cell: (one) => <PressForm action={takeBack} values={{ id: one.id }} label="Ne plus inviter" about={one.email} look={{ variant: 'quiet', size: 'small' }} /> },
            ]}
          />
        )}
        <RecordForm name="inviter" action={invite} submit="Envoyer les invitations" items={[{ item: 'hidden', name: 'eventId', value: id }, { item: 'field', field: { kind: 'textarea', name: 'addresses', label: 'Adresses à inviter', rows: 6, hint: `Une par ligne, ou séparées par des virgules ; ${mostInvited} à la fois. Qui est déjà invité ne reçoit rien de plus.` } }]} />
      </div>
    </>
  )
}
