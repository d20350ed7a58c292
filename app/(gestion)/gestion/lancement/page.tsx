import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { WorkHeading } from '#components/layout/work-heading'
import { ButtonLink } from '#components/ui/button'
import { EmptyState } from '#components/ui/empty-state'
import { Notice } from '#components/ui/notice'
import { PressForm } from '#components/ui/press-form'
import { DataTable } from '#components/ui/table'
import { getLaunch } from '#lib/cartodispo/launch-queries'
import { requireActor } from '#lib/platform/auth/session'
import { now } from '#lib/platform/clock'
import { dayAndMonth } from '#lib/platform/format/french-date'
import { plural } from '#lib/platform/format/french-count'
import { saidOf, type SearchParams, single } from '#lib/platform/list-request'
import { endLaunch, mailAll, startLaunch } from './actions.ts'
import { LaunchSteps } from './launch-steps.tsx'

export const metadata: Metadata = { title: 'Lancement' }

/** The register's first month: letters, mails, calls, and how many were heard. */
export default async function LaunchPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await requireActor()
  const [launch, params] = await Promise.all([getLaunch(actor, now()), searchParams])
  if (!launch) notFound()
  const { campaign, total, today } = launch
  const done = doneSentence(single(params['fait']), Number(single(params['nombre'])))
  return (
    <>
      <WorkHeading title="Lancement" description={campaign ? `Commencé le ${dayAndMonth(campaign.startedOn, today)}, ${campaign.dayNumber === 1 ? '1er' : `${campaign.dayNumber}e`} jour. ${plural(total.contacts, 'exercice', 'exercices')} à joindre.` : 'Le premier mois du registre : écrire à chacun, appeler, recueillir une première réponse.'} />
      {done === null ? null : <Notice kind="success" title={done} voice="announce" />}
      {campaign === null ? (
        <EmptyState title={launch.lastEndedOn === null ? 'Rien n’a encore commencé' : `Le dernier lancement s’est terminé le ${dayAndMonth(launch.lastEndedOn, today)}`}>
          <p>Commencer fige la liste des médecins à joindre, et suit qui a reçu la lettre, le courriel, et qui a répondu. Rien ne part tout seul.</p>
          <PressForm action={startLaunch} values={{}} label="Commencer le lancement" look={{ variant: 'primary', size: 'regular' }} />
        </EmptyState>
      ) : (
        <>
          <LaunchSteps total={total} mail={<PressForm action={mailAll} values={{}} label="Envoyer les courriels" />} />
          <section className="truth-part">
            <DataTable caption="Par secteur" rows={launch.sectors} rowKey={(row) => row.name} columns={[
              { key: 'secteur', header: 'Secteur', cell: (row) => row.name },
              { key: 'reponses', header: 'Ont répondu', cell: (row) => <Share part={row.answered} of={row.contacts} /> },
              { key: 'lettres', header: 'Lettres', align: 'end', cell: (row) => `${row.letters} sur ${row.contacts}` },
              { key: 'courriels', header: 'Courriels', align: 'end', cell: (row) => `${row.mailed} sur ${row.contacts}` },
            ]} />
          </section>
          <div className="line-actions" data-print="hide">
            <ButtonLink href="/gestion" variant="secondary" size="small">Feuille d’appels</ButtonLink>
            <PressForm action={endLaunch} values={{}} label="Terminer le lancement" look={{ variant: 'quiet' }} />
          </div>
        </>
      )}
    </>
  )
}

function Share({ part, of }: { part: number; of: number }) {
  const percent = of === 0 ? 0 : Math.round((100 * part) / of)
  return <span className="share"><span className="share-bar" aria-hidden><span style={{ inlineSize: `${percent}%` }} /></span>{part} sur {of}</span>
}

function doneSentence(done: string, count: number): string | null {
  const known: Record<string, string> = {
    commence: `Le lancement a commencé : ${plural(count, 'exercice', 'exercices')} à joindre.`,
    courriels: count === 0 ? 'Aucun nouveau courriel à envoyer.' : `${plural(count, 'courriel partira', 'courriels partiront')} aux heures d’envoi.`,
    lettres: count === 0 ? 'Ces lettres étaient déjà notées.' : `${plural(count, 'lettre notée comme imprimée', 'lettres notées comme imprimées')}.`,
    fini: 'Le lancement est terminé. La question du mois et la feuille d’appels prennent la suite.',
  }
  return saidOf(known, done) ?? null
}
