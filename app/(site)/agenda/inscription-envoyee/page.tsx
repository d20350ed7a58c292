import type { Metadata } from 'next'
import { PageHeader } from '#components/layout/page-header'
import { ButtonLink } from '#components/ui/button'
import { cachedInstance } from '#lib/instance/cached-instance'
import { cachedRules } from '#lib/instance/cached-rules'
import { phoneOf } from '#lib/instance/identity'

export const metadata: Metadata = { title: 'Confirmez votre inscription', robots: { index: false } }

/** After the form: what remains to do. The same page whether the address is known or not, and whether seats are left or not. */
export default async function SeatAskedPage() {
  const [instance, { settings }] = await Promise.all([cachedInstance(), cachedRules()])
  const phone = phoneOf(instance)
  return (
    <>
      <PageHeader title="Regardez vos courriels" trail={[{ href: '/', label: 'Accueil' }, { href: '/agenda', label: 'Agenda' }]} current="Inscription à confirmer" lead={<p>Un message vient de partir à l’adresse que vous avez donnée. Ouvrez-le et confirmez, d’ici {settings.holdMinutes} minutes&nbsp;: votre inscription compte à partir de là.</p>} />
      <div className="page-grid py-8 sm:py-12">
        <div className="stack max-w-prose">
          <p>Rien n’arrive&nbsp;? Regardez dans les courriers indésirables. L’adresse était peut-être mal écrite&nbsp;: recommencez depuis l’agenda{phone === null ? '.' : <>, ou appelez le <a href={`tel:${phone.number}`} className="tabular underline whitespace-nowrap">{phone.display}</a>.</>}</p>
          <p><ButtonLink href="/agenda" variant="secondary">Revenir à l’agenda</ButtonLink></p>
        </div>
      </div>
    </>
  )
}
