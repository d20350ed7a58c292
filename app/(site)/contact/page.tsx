import type { Metadata } from 'next'
import { Section } from '#components/layout/section'
import { InformationNotice } from '#components/ui/information-notice'
import { Notice } from '#components/ui/notice'
import { RecordForm } from '#components/ui/record-form'
import { contactSubjects } from '#lib/contact/contact-choices'
import { contactSubjectLabels } from '#lib/contact/labels'
import { contactNotice } from '#lib/contact/notice-text'
import { cachedInstance } from '#lib/instance/cached-instance'
import { cachedRules } from '#lib/instance/cached-rules'
import { now } from '#lib/platform/clock'
import { formProof } from '#lib/platform/form-proof'
import { oneOf, type SearchParams } from '#lib/platform/list-request'
import { pageMetadata } from '../page-metadata.ts'
import { SitePage } from '../site-page.tsx'
import { sendMessage } from './actions.ts'
import { OtherWays } from './other-ways.tsx'

// Each form carries the instant at which it was made.
export const dynamic = 'force-dynamic'

const title = 'Nous écrire'
const lead = 'La coordination lit chaque message et vous répond par téléphone ou par courriel.'

export const generateMetadata = (): Promise<Metadata> => pageMetadata({ title, description: lead, path: '/contact' })

/** The form by which anybody writes to the CPTS, without an account; the telephone first, for whoever would rather call. */
export default async function ContactPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const [instance, { settings }, params] = await Promise.all([cachedInstance(), cachedRules(), searchParams])
  return (
    <SitePage title={title} lead={lead} path="/contact">
      <OtherWays instance={instance} />
      <Section title="Votre message" layout="margin" id="message" ground="surface">
        <div className="grid gap-6">
          <div className="max-w-prose"><Notice kind="warning" title="N’écrivez rien de médical ici">Ni maladie, ni traitement, ni résultat d’examen, pour vous ou pour un proche&nbsp;: ce formulaire n’est pas fait pour les garder. Dites seulement comment vous joindre, nous en parlerons de vive voix. Pour une urgence, faites le <a href="tel:15" className="underline">15</a>.</Notice></div>
          <RecordForm
            action={sendMessage} submit="Envoyer le message"
            items={[
              { item: 'hidden', name: 'proof', value: formProof('contact', now()) },
              { item: 'trap', name: 'site', label: 'Ne remplissez pas ce champ' },
              { item: 'field', saved: oneOf(params['sujet'], contactSubjects) ?? '', field: { kind: 'select', name: 'subject', label: 'De quoi s’agit-il ?', emptyLabel: 'Choisissez', options: contactSubjects.map((value) => ({ value, label: contactSubjectLabels[value] })) } },
              { item: 'field', field: { name: 'name', label: 'Votre nom', autoComplete: 'name', maxLength: 120 } },
              { item: 'field', field: { kind: 'email', name: 'email', label: 'Courriel', requirement: 'optional', autoComplete: 'email', hint: 'Un courriel ou un téléphone, comme vous préférez.' } },
              { item: 'field', field: { kind: 'tel', name: 'phone', label: 'Téléphone', requirement: 'optional', autoComplete: 'tel', width: 'medium' } },
              { item: 'field', field: { kind: 'textarea', name: 'body', label: 'Votre message', rows: 8, maxLength: 4000 } },
            ]}
          />
          <InformationNotice text={contactNotice.text({ months: settings.contactMonths })} />
        </div>
      </Section>
    </SitePage>
  )
}
