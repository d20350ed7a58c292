import type { Metadata } from 'next'
import { PageHeader } from '#components/layout/page-header'
import { publicReading } from '#lib/callbacks/queries'
import { FollowCode } from '#components/referrals/follow-code'
import { ButtonLink } from '#components/ui/button'
import { PrintButton } from '#components/ui/print-button'
import { now } from '#lib/platform/clock'
import { spokenSecret } from '#lib/platform/spoken-secret'
import { rememberedCode } from '../../suivi/follow-cookie.ts'
import { readingWords } from '../callback-view.ts'
import { ReadingNotice } from '../reading-notice.tsx'

export const dynamic = 'force-dynamic'

export const metadata: Metadata = { title: 'Demande reçue', robots: { index: false } }

/** After the form: the code that can be said on the telephone, and what comes next. */
export default async function CallbackReceivedPage() {
  const [code, reading] = await Promise.all([rememberedCode(now()), publicReading(now()).then(readingWords)])
  return (
    <>
      <PageHeader title="Votre demande est arrivée" trail={[{ href: '/', label: 'Accueil' }, { href: '/etre-rappele', label: 'Être rappelé' }]} current="Demande reçue" lead={<p>Merci. La coordination vous appelle au numéro que vous avez laissé. Si vous ne répondez pas, elle essaie de nouveau.</p>} />
      <div className="page-grid py-8 sm:py-12">
        <div className="stack max-w-prose">
          {code === null ? <p>Pour en parler, appelez-nous et donnez votre nom&nbsp;: le code de votre demande ne peut plus être montré ici.</p> : <FollowCode code={code} secret={spokenSecret('follow', code)} />}
          <ReadingNotice {...reading} />
          <p>En attendant&nbsp;: la page <a href="/sans-medecin-traitant" className="underline">Sans médecin traitant</a> dit qui peut vous aider, et <a href="/medecins" className="underline">la liste des médecins</a> qui accueillent est tenue à jour.</p>
          <div className="flex flex-wrap gap-3" data-print="hide">
            <PrintButton label="Imprimer cette page" />
            {code === null ? null : <ButtonLink href="/suivi/demande" variant="secondary">Suivre ma demande</ButtonLink>}
          </div>
        </div>
      </div>
    </>
  )
}
