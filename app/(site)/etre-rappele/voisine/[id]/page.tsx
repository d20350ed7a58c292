import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PageHeader } from '#components/layout/page-header'
import { PrintButton } from '#components/ui/print-button'
import { cachedInstance } from '#lib/instance/cached-instance'
import { frenchPhone, phoneAddress } from '#lib/platform/format/french-phone'
import { publicNeighbour } from '#lib/territory/neighbour-queries'

export const dynamic = 'force-dynamic'

export const metadata: Metadata = { title: 'Fiche d’une CPTS voisine', robots: { index: false } }

/** What somebody who lives elsewhere takes along: whom to call, what to say, and lines to write on. Nothing of it is sent or kept. */
export default async function NeighbourSheetPage({ params }: { params: Promise<{ id: string }> }) {
  const [neighbour, instance] = await Promise.all([publicNeighbour((await params).id), cachedInstance()])
  if (!neighbour) notFound()
  const { name, phone, email, website, communes } = neighbour
  return (
    <>
      <PageHeader title={name} trail={[{ href: '/', label: 'Accueil' }, { href: '/etre-rappele', label: 'Être rappelé' }]} current="Fiche" lead={<p>Cette communauté de soignants (CPTS) aide à trouver un médecin traitant dans votre commune. Appelez-la avec cette fiche.</p>} />
      <div className="page-grid py-8 sm:py-12">
        <div className="stack max-w-prose">
          <dl className="grid gap-4">
            {phone === '' ? null : <div><dt>Téléphone</dt><dd><a href={phoneAddress(phone)} className="tabular text-[1.35em] font-semibold underline underline-offset-4 whitespace-nowrap">{frenchPhone(phone)}</a></dd></div>}
            {email === '' ? null : <div><dt>Courriel</dt><dd className="wrap-anywhere"><a href={`mailto:${email}`} className="underline">{email}</a></dd></div>}
            {website === '' ? null : <div><dt>Site</dt><dd className="wrap-anywhere"><a href={website} className="underline">{website.replace(/^https?:\/\//, '')}</a></dd></div>}
            <div><dt>Communes</dt><dd>{communes.map((one) => one.name).join(', ')}</dd></div>
          </dl>
          <h2>Ce qu’on vous demandera</h2>
          <ul className="list-disc pl-6">
            <li>votre commune, votre âge, un téléphone où vous joindre&nbsp;;</li>
            <li>depuis quand vous cherchez, et si vous avez déjà été suivi par un médecin&nbsp;;</li>
            <li>si vous pouvez vous déplacer, et si quelqu’un peut vous conduire.</li>
          </ul>
          <div className="grid gap-8 pt-6" data-print="only" aria-hidden="true">{['Nom', 'Commune', 'Téléphone', 'Appelé le', 'Réponse'].map((label) => <p key={label} className="border-b border-line">{label}&nbsp;:</p>)}</div>
          <p className="text-ink-soft">Fiche donnée par {instance.shortName}, qui suit d’autres communes. Rien de ce que vous y écrivez ne nous est envoyé.</p>
          <div data-print="hide"><PrintButton label="Imprimer cette fiche" /></div>
        </div>
      </div>
    </>
  )
}
