import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { WorkHeading } from '#components/layout/work-heading'
import { Badge } from '#components/ui/badge'
import { ListFilters } from '#components/ui/list-filters'
import { Notice } from '#components/ui/notice'
import { PressForm } from '#components/ui/press-form'
import { RecordForm } from '#components/ui/record-form'
import { type AccountDetail, getAccount, searchUnlinkedPractitioners } from '#lib/accounts/account-queries'
import { roleLabels } from '#lib/accounts/labels'
import { canDisableAccounts, canLinkPractitioner } from '#lib/accounts/policy'
import { today } from '#lib/platform/clock'
import { requireActor } from '#lib/platform/auth/session'
import type { Day } from '#lib/platform/day'
import { dayAndMonth } from '#lib/platform/format/french-date'
import { type SearchParams, single } from '#lib/platform/list-request'
import { closeAccount, endGrant, linkAccount, openAccount, resetFactor } from '../actions.ts'

export const metadata: Metadata = { title: 'Compte' }

type Props = { params: Promise<{ id: string }>; searchParams: Promise<SearchParams> }

export default async function AccountPage({ params, searchParams }: Props) {
  const actor = await requireActor()
  const [{ id }, search] = [await params, await searchParams]
  const day = today('Europe/Paris')
  const typed = single(search['q']).slice(0, 80)
  const [account, found] = await Promise.all([getAccount(actor, id, day), searchUnlinkedPractitioners(actor, typed)])
  if (!account) notFound()
  return (
    <>
      <WorkHeading title={account.name} trail={[{ href: '/gestion/comptes', label: 'Comptes' }]} current={account.name} description={account.email} />
      <div className="stack max-w-prose">
        {search['message'] === 'invite' ? <Notice kind="success" title="L’invitation part par courriel." voice="announce" /> : null}
        {account.isDisabled ? <Notice kind="warning" title="Ce compte est fermé">Personne ne peut se connecter avec cette adresse.</Notice> : null}
        <section aria-labelledby="roles" className="stack"><h2 id="roles">Rôles</h2><Grants account={account} today={day} /></section>
        <section aria-labelledby="lien" className="stack">
          <h2 id="lien">Dans l’annuaire</h2>
          <p>{account.practitioner === null ? 'Ce compte n’est relié à aucun professionnel.' : <>Ce compte est celui de <strong>{account.practitioner.name}</strong>, et répond pour ses lieux d’exercice.</>}</p>
          {canLinkPractitioner(actor) ? (account.practitioner === null ? (
            <>
              <ListFilters path={`/gestion/comptes/${account.id}`} search={{ label: 'Chercher dans l’annuaire', value: typed }} submit="Chercher" />
              {typed === '' ? null : found.length === 0 ? <p>Personne de ce nom sans compte.</p> : <RecordForm action={linkAccount} submit="Relier ce compte" items={[{ item: 'hidden', name: 'userId', value: account.id }, { item: 'radios', field: { name: 'practitionerId', legend: 'Ce compte est celui de', options: found } }]} />}
            </>
          ) : <PressForm action={linkAccount} values={{ userId: account.id, practitionerId: '' }} label="Défaire ce lien" />) : null}
        </section>
        {account.mayResetFactor ? <section aria-labelledby="verification" className="stack"><h2 id="verification">Double vérification</h2><p>En place. Si cette personne a perdu son téléphone et ses codes de secours, remettez à zéro après l’avoir rappelée&nbsp;: un courriel la prévient.</p><PressForm action={resetFactor} values={{ userId: account.id }} label="Remettre à zéro" /></section> : null}
        {canDisableAccounts(actor) ? (
          <section aria-labelledby="fermer" className="stack">
            <h2 id="fermer">{account.isDisabled ? 'Rouvrir' : 'Fermer'} ce compte</h2>
            {account.isDisabled ? <PressForm action={openAccount} values={{ userId: account.id }} label="Rouvrir le compte" /> : <PressForm action={closeAccount} values={{ userId: account.id }} label="Fermer le compte" look={{ variant: 'danger' }} />}
          </section>
        ) : null}
      </div>
    </>
  )
}

function Grants({ account, today: day }: { account: AccountDetail; today: Day }) {
  if (account.grants.length === 0) return <p>Aucun rôle donné.</p>
  return (
    <ul className="divide-y divide-line border-y border-line">
      {account.grants.map((grant) => (
        <li key={grant.id} className="flex flex-wrap items-center gap-x-3 gap-y-1 py-2.5">
          <strong>{roleLabels[grant.role]}</strong>
          {grant.organisation === null ? null : <span>{grant.organisation}</span>}
          <span className="text-ink-soft">depuis le {dayAndMonth(grant.fromOn, day)}{grant.untilOn === null ? '' : `, jusqu’au ${dayAndMonth(grant.untilOn, day)}`}</span>
          {grant.isOver ? <Badge>terminé</Badge> : null}
          {grant.mayEnd ? <PressForm action={endGrant} values={{ grantId: grant.id }} label="Terminer" about={roleLabels[grant.role]} /> : null}
        </li>
      ))}
    </ul>
  )
}
