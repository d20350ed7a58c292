import { Disclosure } from '#components/ui/disclosure'
import { PressForm } from '#components/ui/press-form'
import { RecordForm, type RecordFormProps } from '#components/ui/record-form'
import type { AfterSession } from '#lib/events/after-queries'
import { thanksWords, usualThanks } from '#lib/events/thanks-words'
import { whenWords } from '#lib/events/when-words'
import { dayAt } from '#lib/platform/day'
import { capital } from '#lib/platform/format/capital'
import { plural } from '#lib/platform/format/french-count'
import { frenchDateTime } from '#lib/platform/format/french-date'

type ThanksPartProps = { session: AfterSession; title: string; documents: number; clock: { now: Date; timeZone: string }; actions: Record<'keepThanks' | 'sendThem', RecordFormProps['action']> }

/** The thanks of one past date: written, read as they will leave, then sent. */
export function ThanksPart({ session, title, documents, clock: { now, timeZone }, actions }: ThanksPartProps) {
  const today = dayAt(now, timeZone)
  const when = whenWords(session, timeZone, today)
  const mail = session.message === null ? null : thanksWords(session.message, { title, documents })
  return (
    <section aria-labelledby={`merci-${session.id}`} className="rounded-tile border border-line bg-card p-5 stack">
      <div>
        <h3 id={`merci-${session.id}`}>{capital(when)}</h3>
        <p>{session.present === 0 ? 'Aucune présence n’est notée : les remerciements vont aux personnes venues.' : `${plural(session.present, 'inscription présente', 'inscriptions présentes')}${session.without === 0 ? '' : `, dont ${session.without} à qui aucun courriel ne peut partir`}.`}{session.sentAt === null ? '' : ` ${plural(session.thanked, 'remerciement est parti', 'remerciements sont partis')}, les derniers ${frenchDateTime(session.sentAt, timeZone, today)}.`}</p>
      </div>
      {mail === null ? null : (
        <figure className="rounded-tile border border-line bg-ground p-4 stack max-w-prose">
          <figcaption className="text-ink-soft">{session.sentAt === null ? 'Ce qui partira' : 'Ce qui est parti'}</figcaption>
          <p><strong>{mail.subject}</strong></p>
          {mail.paragraphs.map((paragraph) => <p key={paragraph} className="whitespace-pre-line">{paragraph}</p>)}
          <p className="text-ink-soft">Bouton&nbsp;: «&nbsp;{mail.button}&nbsp;»</p>
        </figure>
      )}
      {mail !== null && session.toThank > 0 ? <PressForm action={actions.sendThem} values={{ sessionId: session.id, version: String(session.version) }} label={`Envoyer à ${plural(session.toThank, 'personne', 'personnes')}`} about={when} look={{ variant: 'primary' }} /> : null}
      {session.sentAt === null ? <Disclosure summary={mail === null ? 'Écrire les remerciements' : 'Changer ce message'}><RecordForm name={`merci-${session.id}`} action={actions.keepThanks} submit="Relire avant d’envoyer" items={[{ item: 'hidden', name: 'sessionId', value: session.id }, { item: 'field', saved: session.message ?? usualThanks, field: { kind: 'textarea', name: 'message', label: 'Message', rows: 6, maxLength: 2000, hint: 'Rien ne part encore. Le lien vers les documents et l’avis s’ajoute tout seul.' } }]} /></Disclosure> : null}
    </section>
  )
}
