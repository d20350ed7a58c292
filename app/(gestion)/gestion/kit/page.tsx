import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { WorkHeading } from '#components/layout/work-heading'
import { Badge } from '#components/ui/badge'
import { ButtonLink } from '#components/ui/button'
import { Download } from '#components/ui/icons'
import { Notice } from '#components/ui/notice'
import { PressForm } from '#components/ui/press-form'
import { tied } from '#components/ui/tied'
import { cachedInstance } from '#lib/instance/cached-instance'
import { phoneOf } from '#lib/instance/identity'
import { kitPapers } from '#lib/kit/kit-documents'
import { type KitItem, listKit } from '#lib/kit/queries'
import { requireActor } from '#lib/platform/auth/session'
import { changeWords } from './actions.ts'

export const metadata: Metadata = { title: 'Kit à imprimer' }

const states: Record<KitItem['text'], { tone: 'neutral' | 'info' | 'success'; label: string }> = {
  as_delivered: { tone: 'neutral', label: 'texte d’origine' }, draft: { tone: 'info', label: 'texte d’origine, un brouillon attend' }, changed: { tone: 'success', label: 'votre texte' },
}

/** The papers that make the CPTS known, each drawn at once from its name, its colours, its territory and its words. */
export default async function KitPage() {
  const [kit, instance] = [await listKit(await requireActor()), await cachedInstance()]
  if (kit === null) notFound()
  return (
    <>
      <WorkHeading title="Kit à imprimer" description="Lettres, fiches et affiche au nom de la CPTS, avec son numéro et sa carte. Ils sont dessinés au moment où vous les ouvrez&nbsp;: ce que vous changez dans l’identité s’y voit aussitôt." actions={<ButtonLink href="/gestion/lancement" variant="quiet">Lettres nominatives du lancement</ButtonLink>} />
      {phoneOf(instance) === null ? <div className="mb-6"><Notice kind="warning" title="La CPTS n’a pas encore de numéro">Il manquerait sur tous ces papiers. <Link href="/gestion/identite" className="underline">Indiquez-le dans l’identité</Link>, puis imprimez.</Notice></div> : null}
      <ul className="grid border-t border-line">
        {kit.map(({ document, text }) => {
          const { title, forWhom, sizes } = kitPapers[document]
          return (
            <li key={document} className="grid items-center gap-x-8 gap-y-3 border-b border-line py-5 lg:grid-cols-[minmax(0,1fr)_auto]">
              <div className="grid gap-1"><h2 className="text-lg">{tied(title)} <Badge tone={states[text].tone}>{states[text].label}</Badge></h2><p className="max-w-prose text-ink-soft">{tied(forWhom)}</p></div>
              <div className="flex flex-wrap items-center gap-3">
                {sizes.map((size) => <ButtonLink key={size} href={`/api/kit/${document}?format=${size}`} variant="secondary" size="small" download><Download aria-hidden /> PDF {size.toUpperCase()}<span className="sr-only"> : {title}</span></ButtonLink>)}
                <PressForm action={changeWords} values={{ document }} label="Changer les textes" about={title} look={{ variant: 'quiet', size: 'small' }} />
              </div>
            </li>
          )
        })}
      </ul>
      <p className="mt-6 max-w-prose text-ink-soft">Un texte changé paraît sur le papier une fois publié. Tous restent lisibles en noir et blanc. L’affiche s’imprime aussi en A3.</p>
    </>
  )
}
