import { Section } from '#components/layout/section'
import { InformationNotice } from '#components/ui/information-notice'
import { Notice } from '#components/ui/notice'
import { TabLinks } from '#components/ui/tab-links'
import { RecordForm, type RecordFormProps } from '#components/ui/record-form'
import { callbackNotice } from '#lib/callbacks/notice-text'
import type { ReadingTime } from '#lib/callbacks/reading-time'
import type { Day } from '#lib/platform/day'
import type { PublicNeighbour } from '#lib/territory/neighbour-queries'
import { maxPeople } from '#lib/referrals/household-schema'
import { publicRequestNotice } from '#lib/referrals/notice-text'
import { SitePage } from '../site-page.tsx'
import { Elsewhere } from './elsewhere.tsx'
import { ReadingNotice } from './reading-notice.tsx'

export const title = 'Être rappelé'
export const lead = 'Vous n’avez pas de médecin traitant, ou un de vos proches ? Laissez un numéro : la coordination vous rappelle et cherche avec vous.'

type CallbackPageProps = {
  action: RecordFormProps['action']; items: RecordFormProps['items']; state: 'open' | 'closed'
  reading: ReadingTime; today: Day; timeZone: string; phone: { number: string; display: string; hours: string } | null; keptDays: number
  neighbours: readonly PublicNeighbour[]
  /** Where identities are kept, the form is a whole request, for so many people; elsewhere it asks whom to call. */
  mode: 'minimal' | 'hds'; people: number
}

/** The form by which anybody asks to be called; the telephone first, for whoever would rather call. */
export function CallbackPage({ action, items, state, reading, today, timeZone, phone, keptDays, neighbours, mode, people }: CallbackPageProps) {
  return (
    <SitePage title={title} lead={lead} path="/etre-rappele" trail={[{ href: '/sans-medecin-traitant', label: 'Sans médecin traitant' }]}>
      {phone === null ? null : (
        <Section title="Vous préférez appeler ?" layout="margin">
          <p><a href={`tel:${phone.number}`} className="tabular text-[1.35em] font-semibold underline underline-offset-4 whitespace-nowrap">{phone.display}</a><span className="block">{phone.hours}</span></p>
        </Section>
      )}
      <Section title="Votre demande" layout="margin" id="demande" ground="surface">
        <div className="grid gap-6">
          <div className="max-w-prose"><ReadingNotice reading={reading} today={today} timeZone={timeZone} phone={phone} /></div>
          {state === 'closed' ? (
            <Notice kind="warning" title="Ce formulaire est fermé pour le moment">{phone === null ? <>Vous pouvez <a href="/contact" className="underline">nous écrire</a>.</> : <>Appelez-nous, ou <a href="/contact" className="underline">écrivez-nous</a>.</>}</Notice>
          ) : (
            <>
              {mode === 'minimal' ? null : <HowMany people={people} />}
              <RecordForm key={people} action={action} submit={mode === 'hds' ? 'Envoyer ma demande' : 'Demander à être rappelé'} look={{ size: 'large', width: 'full' }} items={items} />
              <InformationNotice text={mode === 'hds' ? publicRequestNotice.text() : callbackNotice.text({ days: keptDays })} />
            </>
          )}
        </div>
      </Section>
      <Elsewhere neighbours={neighbours} />
    </SitePage>
  )
}

function HowMany({ people }: { people: number }) {
  return (
    <div className="grid gap-2">
      <p className="field-label">Combien de personnes sans médecin traitant dans le foyer&nbsp;?</p>
      <TabLinks label="Nombre de personnes" links={Array.from({ length: maxPeople }, (_, index) => ({ href: index === 0 ? '?#demande' : `?personnes=${index + 1}#demande`, label: String(index + 1), status: index + 1 === people ? ('current' as const) : ('other' as const) }))} />
    </div>
  )
}
