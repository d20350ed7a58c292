import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { IdentityFacts } from '#components/referrals/identity-facts'
import { IdentityOpenings } from '#components/referrals/identity-openings'
import { Breadcrumb } from '#components/ui/breadcrumb'
import { Notice } from '#components/ui/notice'
import { publicRules } from '#lib/instance/queries'
import { requireActor, requireSecondFactor } from '#lib/platform/auth/session'
import { now } from '#lib/platform/clock'
import { referralMode } from '#lib/platform/env'
import { listIdentityOpenings } from '#lib/referrals/identity-queries'
import { openIdentity } from '#lib/referrals/open-identity'

// No name in the title: it would stay in the history of a shared computer.
export const metadata: Metadata = { title: 'Identité' }

/** Who an adressage is for (HDS mode). Each opening is written down, and shown to those whom the adressage concerns. */
export default async function IdentityPage({ params }: { params: Promise<{ id: string }> }) {
  await requireActor()
  if (referralMode() !== 'hds') notFound()
  const actor = await requireSecondFactor()
  const [{ id }, { timeZone }] = await Promise.all([params, publicRules()])
  const opened = await openIdentity(actor, { needId: id }, now())
  if (!opened.ok) notFound()
  const openings = await listIdentityOpenings(actor, id)
  const { code, people } = opened.value
  return (
    <div className="stack">
      <div>
        <Breadcrumb trail={[{ href: '/espace/adressages', label: 'Adressages' }, { href: `/espace/adressages/${id}`, label: code }]} current="Identité" />
        <h1>Identité <span className="tabular whitespace-nowrap">{code}</span></h1>
      </div>
      <Notice title="Cette ouverture est notée">Votre nom, le jour et l’heure sont visibles de l’expéditeur, du cabinet et de la coordination. Ne recopiez ces informations dans aucun courriel ordinaire.</Notice>
      {people.map((one, index) => <IdentityFacts key={index} identity={one} title={people.length === 1 ? 'La personne' : `Personne ${index + 1}`} />)}
      <IdentityOpenings openings={openings ?? []} timeZone={timeZone} />
    </div>
  )
}
