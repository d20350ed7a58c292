import type { Metadata } from 'next'
import { PageHeader } from '#components/layout/page-header'
import { ButtonLink } from '#components/ui/button'
import { cachedInstance } from '#lib/instance/cached-instance'
import { phoneOf } from '#lib/instance/identity'
import { type SearchParams, single } from '#lib/platform/list-request'

export const metadata: Metadata = { title: 'Message reçu', robots: { index: false } }

/** After the form: the number to give on the telephone, and what comes next. */
export default async function ContactReceivedPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const [instance, params] = await Promise.all([cachedInstance(), searchParams])
  const reference = /^[A-Z0-9]{6}$/.exec(single(params['numero']))?.[0] ?? null
  const phone = phoneOf(instance)
  return (
    <>
      <PageHeader title="Votre message est arrivé" trail={[{ href: '/', label: 'Accueil' }, { href: '/contact', label: 'Nous écrire' }]} current="Message reçu" lead={<p>Merci. La coordination le lit et vous répond, en général sous quelques jours ouvrés.</p>} />
      <div className="page-grid py-8 sm:py-12">
        <div className="stack max-w-prose">
          {reference === null ? null : <p>Son numéro&nbsp;: <strong className="tabular text-[1.5em] tracking-widest">{reference}</strong>. Notez-le si vous pensez nous rappeler à ce sujet.</p>}
          <p>Si vous avez laissé un courriel, un accusé de réception y arrive dans quelques minutes. Il ne répète pas votre message.</p>
          {phone === null ? null : <p>C’est devenu pressé&nbsp;? Appelez le <a href={`tel:${phone.number}`} className="tabular underline">{phone.display}</a>, {phone.hours}.</p>}
          <p><ButtonLink href="/" variant="secondary">Revenir à l’accueil</ButtonLink></p>
        </div>
      </div>
    </>
  )
}
