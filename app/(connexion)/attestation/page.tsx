import type { Metadata } from 'next'
import Link from 'next/link'
import { ButtonLink } from '#components/ui/button'
import { Notice } from '#components/ui/notice'
import { durationWords } from '#lib/events/attendance'
import { publicLinkedAttestations } from '#lib/events/attestation-queries'
import { whenWords } from '#lib/events/when-words'
import { cachedInstance } from '#lib/instance/cached-instance'
import { phoneOf } from '#lib/instance/identity'
import { now } from '#lib/platform/clock'
import { dayAt } from '#lib/platform/day'
import { type SearchParams, single } from '#lib/platform/list-request'
import { BrokenLink } from '../inscription/broken-link.tsx'

export const dynamic = 'force-dynamic'
// Like every page behind a mail's link: see /confirmer.
export const metadata: Metadata = { title: 'Mon attestation', referrer: 'same-origin', robots: { index: false } }

/** Behind the link of the mail: the attestation of each person of the registration, to be kept or printed. */
export default async function AttestationPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const token = single((await searchParams)['jeton'])
  const [found, instance] = await Promise.all([publicLinkedAttestations(token, now()), cachedInstance()])
  const [first] = found.ok ? found.value : []
  if (!found.ok || !first) return <BrokenLink phone={phoneOf(instance)} />
  const { timeZone } = instance
  return (
    <div className="stack">
      <h1>{found.value.length === 1 ? 'Votre attestation de présence' : 'Vos attestations de présence'}</h1>
      <p className="lead">{first.title}, {whenWords(first, timeZone, dayAt(now(), timeZone))}</p>
      {found.value.map((one) => (
        <section key={one.position} aria-label={`${one.firstName} ${one.surname}`} className="rounded-tile border border-line bg-card p-5 stack">
          <p className="text-xl font-semibold">{one.firstName} {one.surname}</p>
          {one.withdrawnAt !== null ? <Notice kind="warning" title="Cette attestation n’est plus valable">La présence a été corrigée depuis. La coordination en envoie une nouvelle&nbsp;; si rien n’arrive, appelez-nous.</Notice> : (
            <>
              <p>{one.halfDays.length === 1 ? '1 demi-journée' : `${one.halfDays.length} demi-journées`}, {durationWords(one.minutes)} de présence.</p>
              <ButtonLink href={`/api/attestation?${new URLSearchParams({ jeton: token, personne: String(one.position) })}`} size="large" width="full" download>Ouvrir l’attestation (PDF)</ButtonLink>
            </>
          )}
        </section>
      ))}
      <p>Votre employeur ou un organisme peut en vérifier le numéro à la page <Link href="/attestations/verifier" prefetch={false} className="underline">Vérifier une attestation</Link>.</p>
    </div>
  )
}
