import type { Metadata } from 'next'
import { cookies } from 'next/headers'
import { PageHeader } from '#components/layout/page-header'
import { Section } from '#components/layout/section'
import { memberItems } from '#components/members/person-items'
import { RecordForm } from '#components/ui/record-form'
import { cachedPage } from '#lib/content/cached-contents'
import { siteText } from '#lib/content/site-texts'
import { cachedInstance } from '#lib/instance/cached-instance'
import { membershipConsent } from '#lib/members/consent-text'
import { cachedFee } from '#lib/members/cached-directory'
import { yearOf } from '#lib/members/fee-state'
import { lookUpNumber } from '#lib/members/look-up-number'
import { callerOf } from '#lib/platform/actions/caller'
import { now, today } from '#lib/platform/clock'
import { formProof } from '#lib/platform/form-proof'
import { readStranger, strangerCookieName } from '#lib/platform/auth/known-stranger'
import { type SearchParams, single } from '#lib/platform/list-request'
import { cachedPictures } from '#lib/territory/cached-pictures'
import { cachedCommunes } from '#lib/territory/cached-territory'
import { sendApplication } from './actions.ts'
import { SitePicture } from '../site-media.tsx'
import { SiteText } from '../site-text.tsx'
import { feeSentence } from './fee-sentence.ts'
import { type Lookup, NumberLookup } from './number-lookup.tsx'
import { UnknownCard } from './unknown-card.tsx'

export const dynamic = 'force-dynamic'

const text = siteText('adhesion')

export async function generateMetadata(): Promise<Metadata> {
  const page = await cachedPage(text.slug)
  return { title: page?.values.title ?? text.title, description: page?.values.summary ?? text.summary }
}

/** Who may join, what it brings and costs, and the form: with the national number, half of it fills itself in. */
export default async function JoinPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const [instance, asked] = await Promise.all([cachedInstance(), searchParams])
  const card = single(asked['carte']) === '' ? null : readStranger((await cookies()).get(strangerCookieName())?.value, now())
  const [communes, pictures, fee, lookup, page] = await Promise.all([
    cachedCommunes(), cachedPictures(), cachedFee(String(yearOf(today(instance.timeZone)))), lookedUp(asked), cachedPage(text.slug),
  ])
  const own = communes.filter((one) => one.membership === 'territory')
  return (
    <>
      <PageHeader title={page?.values.title ?? text.title} trail={[{ href: '/', label: 'Accueil' }]} current="Adhérer" pictures={pictures} lead={<p>{page?.values.summary ?? text.summary}</p>} />
      <div className="page-grid site-article"><SitePicture id={page?.values.picture ?? null} /><SiteText doc={page?.values.body ?? text.body} /></div>
      <Section title="La cotisation" layout="margin"><p className="max-w-prose">{feeSentence(fee)}</p></Section>
      <Section title="Votre demande" layout="margin" id="demande" ground="surface">
        <div className="grid gap-8">
          {single(asked['carte']) === '' ? null : <UnknownCard isFilledIn={card !== null} />}
          <NumberLookup lookup={lookup} />
          <RecordForm
            key={lookup.kind === 'found' ? lookup.number : ''} action={sendApplication} submit="Envoyer ma demande"
            items={[
              { item: 'hidden', name: 'proof', value: formProof('adhesion', now()) },
              { item: 'trap', name: 'site', label: 'Ne remplissez pas ce champ' },
              ...memberItems(lookup.kind === 'found' ? { ...lookup.person, number: lookup.number } : card === null ? {} : { firstName: card.firstName, lastName: card.lastName, number: card.nationalId.slice(1) }, own, 'public'),
              { item: 'field', field: { kind: 'textarea', name: 'motivation', label: 'Ce qui vous amène', requirement: 'optional', rows: 4, maxLength: 2000, hint: 'Quelques mots suffisent : un projet, une envie, une question. Aucune donnée de santé d’un patient, s’il vous plaît.' } },
              {
                item: 'boxes',
                field: { name: 'consent', legend: 'Vos données', options: [{ value: 'oui', label: membershipConsent.label(instance.shortName), hint: membershipConsent.hint }] },
              },
            ]}
          />
        </div>
      </Section>
    </>
  )
}

async function lookedUp(params: SearchParams): Promise<Lookup> {
  const number = single(params['numero']).replaceAll('\u0000', '').trim().slice(0, 20)
  if (number === '') return { kind: 'not-asked' }
  const found = await lookUpNumber('public', { number, callerKey: await callerOf() })
  return found.ok ? { kind: 'found', number, person: found.value } : { kind: found.code, number }
}
