import type { Metadata } from 'next'
import { PageHeader } from '#components/layout/page-header'
import { ButtonLink } from '#components/ui/button'
import { cachedInstance } from '#lib/instance/cached-instance'
import { phoneOf } from '#lib/instance/identity'

export const metadata: Metadata = { title: 'Demande reçue', robots: { index: false } }

/** After the form: what happens next. The same for everyone, known here or not. */
export default async function ReceivedPage() {
  const instance = await cachedInstance()
  const phone = phoneOf(instance)
  return (
    <>
      <PageHeader title="Votre demande est partie" trail={[{ href: '/', label: 'Accueil' }, { href: '/adhesion', label: 'Adhérer' }]} current="Demande reçue" lead={<p>Merci. Un courriel vous le confirme dans quelques minutes.</p>} />
      <div className="page-grid py-8 sm:py-12">
        <div className="stack max-w-prose">
          <p>La coordination lit votre demande, puis le bureau se prononce. La réponse arrivera à l’adresse que vous avez donnée.</p>
          <p>Rien reçu&nbsp;? Regardez dans les courriers indésirables{phone === null ? '.' : <>, ou appelez-nous au <a href={`tel:${phone.number}`} className="underline">{phone.display}</a>.</>}</p>
          <p><ButtonLink href="/" variant="secondary">Revenir à l’accueil</ButtonLink></p>
        </div>
      </div>
    </>
  )
}
