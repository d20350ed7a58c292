import type { Metadata } from 'next'
import { randomUUID } from 'node:crypto'
import { notFound } from 'next/navigation'
import { Section } from '#components/layout/section'
import { InformationNotice } from '#components/ui/information-notice'
import { Notice } from '#components/ui/notice'
import { RecordForm } from '#components/ui/record-form'
import { cachedEvent } from '#lib/content/cached-contents'
import { registrationNotice } from '#lib/events/notice-text'
import { publicQuestions } from '#lib/events/question-queries'
import { keptWords } from '#lib/events/quota-words'
import { publicSessions } from '#lib/events/public-queries'
import { seatWords } from '#lib/events/seat-words'
import { whenWords } from '#lib/events/when-words'
import { cachedInstance } from '#lib/instance/cached-instance'
import { cachedRules } from '#lib/instance/cached-rules'
import { currentActor } from '#lib/platform/auth/session'
import { now } from '#lib/platform/clock'
import { dayAt } from '#lib/platform/day'
import { dayAndMonth } from '#lib/platform/format/french-date'
import { formProof } from '#lib/platform/form-proof'
import { type SearchParams, single } from '#lib/platform/list-request'
import { pageMetadata } from '../../../page-metadata.ts'
import { SitePage } from '../../../site-page.tsx'
import { askForSeat, registerMyself } from './actions.ts'
import { Unavailable } from './unavailable.tsx'
import { memberItems, seatItems } from './seat-items.ts'

// Each form carries the instant at which it was made, and whoever is signed in types nothing again.
export const dynamic = 'force-dynamic'

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<SearchParams> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug, values } = (await cachedEvent((await params).slug)) ?? notFound()
  return { ...(await pageMetadata({ title: `S’inscrire : ${values.title}`, description: values.summary, path: `/agenda/${slug}/inscription` })), robots: { index: false } }
}

/** The form by which one registers for a date: in one press for whoever is signed in, by mail for everybody else. */
export default async function RegisterPage({ params, searchParams }: Props) {
  const { id, slug, values } = (await cachedEvent((await params).slug)) ?? notFound()
  const [{ timeZone }, { settings }, sessions, actor, search, questions] = await Promise.all([cachedInstance(), cachedRules(), publicSessions(id, now()), currentActor(), searchParams, publicQuestions(id)])
  const session = sessions.find((one) => one.id === single(search['date'])) ?? (sessions.length === 1 ? sessions[0] : undefined)
  if (session === undefined) notFound()
  const today = dayAt(now(), timeZone)
  const day = (instant: Date) => dayAndMonth(dayAt(instant, timeZone), today)
  const seats = seatWords(session, now(), day)
  const when = whenWords({ startsAt: new Date(session.startsAt), endsAt: new Date(session.endsAt) }, timeZone, today)
  const submit = seats.button === 'wait' ? 'Entrer dans la liste d’attente' : actor === null ? 'Demander ma place' : 'M’inscrire'
  const made = { sessionId: session.id, requestKey: randomUUID() }
  const back = `/agenda/${slug}/inscription?date=${session.id}`
  return (
    <SitePage title={seats.button === 'wait' ? 'Liste d’attente' : 'S’inscrire'} lead={<>{values.title}, {when}{session.place === '' ? '' : `, ${session.place}`}.</>} path={`/agenda/${slug}/inscription`} trail={[{ href: '/agenda', label: 'Agenda' }, { href: `/agenda/${slug}`, label: values.title }]} current="Inscription">
      <Section title={seats.text} layout="margin" id="inscription" ground="surface">
        {seats.button === null ? <Unavailable slug={slug} /> : (
          <div className="grid gap-6">
            {seats.button === 'wait' ? <Notice title="C’est complet pour le moment">Votre tour compte dès que vous confirmez. Quand une place se libère, un courriel vous la propose.</Notice> : null}
            {session.kept.length === 0 ? null : <Notice title={session.left === 0 ? 'Il ne reste que des places gardées' : 'Des places sont gardées'}>{session.kept.map((one) => `${keptWords(one, day)}.`).join(' ')}{session.left === 0 ? ' Si elles ne sont pas pour vous, vous entrez dans la liste d’attente.' : ''}</Notice>}
            {actor === null
              ? <RecordForm action={askForSeat} submit={submit} look={{ size: 'large', width: 'full' }} items={seatItems({ ...made, questions, proof: formProof('inscription', now()), audience: session.audience, hasKeptSeats: session.kept.length > 0 })} />
              : <RecordForm action={registerMyself} submit={submit} look={{ size: 'large' }} items={memberItems({ ...made, questions, name: actor.name, email: actor.email ?? '' })} />}
            {actor === null ? <p className="max-w-prose text-ink-soft">Vous avez un compte&nbsp;? <a href={`/connexion?retour=${encodeURIComponent(back)}`} className="underline">Connectez-vous</a>&nbsp;: il n’y aura rien à remplir.</p> : null}
            <InformationNotice text={registrationNotice.text({ months: settings.registrationMonths })} />
          </div>
        )}
      </Section>
    </SitePage>
  )
}
