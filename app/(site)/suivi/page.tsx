import type { Metadata } from 'next'
import { Section } from '#components/layout/section'
import { LanguageLinks } from '#components/referrals/language-links'
import { RecordForm } from '#components/ui/record-form'
import { cachedPage } from '#lib/content/cached-contents'
import { siteText } from '#lib/content/site-texts'
import { oneOf, type SearchParams, single } from '#lib/platform/list-request'
import { followWordsIn } from '#lib/referrals/patient-translations'
import { directionOf, translatedLanguages } from '#lib/referrals/spoken-languages'
import { pageMetadata } from '../page-metadata.ts'
import { SitePicture } from '../site-media.tsx'
import { SitePage } from '../site-page.tsx'
import { SiteText } from '../site-text.tsx'
import { openRequest } from './actions.ts'

export const dynamic = 'force-dynamic'

const text = siteText('en-attendant')
const title = 'Suivre ma demande'
const lead = 'Vous cherchez un médecin traitant avec nous ? Voyez où en est votre demande, sans compte ni mot de passe.'

export const generateMetadata = (): Promise<Metadata> => pageMetadata({ title, description: lead, path: text.path })

/** The code and the figures, typed in a form: neither is ever in an address. Below, what helps until a doctor is found. */
export default async function FollowPage({ searchParams }: { searchParams?: Promise<SearchParams> }) {
  const [page, params] = await Promise.all([cachedPage(text.slug), searchParams])
  const language = oneOf(single(params?.['langue']), translatedLanguages)
  const words = language && followWordsIn(language)
  return (
    <SitePage title={title} lead={lead} path={text.path} trail={[{ href: '/sans-medecin-traitant', label: 'Sans médecin traitant' }]}>
      <Section title="Votre code" layout="margin" id="votre-code" ground="surface">
        <div className="stack">
          <LanguageLinks path="/suivi" current={language ?? 'fr'} />
          {words === null ? null : <div lang={language ?? 'fr'} dir={directionOf(language ?? 'fr')} className="stack max-w-prose"><p className="font-semibold">{words.follow}</p><p>{words.where}</p></div>}
          <p className="max-w-prose">Le code et le numéro secret sont sur le reçu ou la feuille que l’on vous a donnée. Vous les avez perdus&nbsp;? Appelez-nous.</p>
          <RecordForm action={openRequest} submit={words === null ? 'Voir ma demande' : `Voir ma demande · ${words.open}`} look={{ size: 'large' }} items={[
            { item: 'hidden', name: 'langue', value: language ?? 'fr' },
            { item: 'field', field: { name: 'code', label: words === null || words.code === 'Code' ? 'Code' : `Code · ${words.code}`, width: 'medium', autoComplete: 'off', maxLength: 40, hint: 'Sept lettres ou chiffres, par exemple KRT-LM47.' } },
            { item: 'field', field: { name: 'secret', label: words === null ? 'Numéro secret' : `Numéro secret · ${words.secret}`, width: 'medium', inputMode: 'numeric', autoComplete: 'off', maxLength: 40, hint: 'Six chiffres.' } },
          ]} />
        </div>
      </Section>
      <Section title={page?.values.title ?? text.title} layout="margin" id="en-attendant">
        <div className="stack site-article"><p className="lead">{page?.values.summary ?? text.summary}</p><SitePicture id={page?.values.picture ?? null} /><SiteText doc={page?.values.body ?? text.body} /></div>
      </Section>
    </SitePage>
  )
}
