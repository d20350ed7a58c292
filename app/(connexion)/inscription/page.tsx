import type { Metadata } from 'next'
import { OwnRegistrationCard } from '#components/events/own-registration-card'
import { publicLinkedRegistration } from '#lib/events/own-queries'
import { cachedInstance } from '#lib/instance/cached-instance'
import { phoneOf } from '#lib/instance/identity'
import { now } from '#lib/platform/clock'
import { type SearchParams, single } from '#lib/platform/list-request'
import { answerByMail, evaluateByMail, nameByMail } from './actions.ts'
import { BrokenLink } from './broken-link.tsx'

export const dynamic = 'force-dynamic'
// Like every page behind a mail's link: see /confirmer.
export const metadata: Metadata = { title: 'Mon inscription', referrer: 'same-origin', robots: { index: false } }

/** Behind the link of an event's mails: where the registration stands, and its buttons. Opening it changes nothing. */
export default async function RegistrationByLinkPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const token = single((await searchParams)['jeton'])
  const [found, instance] = await Promise.all([publicLinkedRegistration(token, now()), cachedInstance()])
  if (!found.ok) return <BrokenLink phone={phoneOf(instance)} />
  return (
    <div className="stack">
      <h1>Mon inscription</h1>
      <OwnRegistrationCard registration={found.value} actions={{ answer: answerByMail, name: nameByMail, evaluate: evaluateByMail }} values={{ token }} clock={{ now: now(), timeZone: instance.timeZone }} />
    </div>
  )
}
