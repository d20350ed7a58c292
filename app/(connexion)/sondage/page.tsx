import type { Metadata } from 'next'
import { ButtonLink } from '#components/ui/button'
import { InformationNotice } from '#components/ui/information-notice'
import { Notice } from '#components/ui/notice'
import { type FormItem, RecordForm } from '#components/ui/record-form'
import { dateAnswers } from '#lib/events/date-poll'
import { type OpenedPoll, publicDatePoll } from '#lib/events/date-poll-queries'
import { pollNotice } from '#lib/events/notice-text'
import { dateAnswerLabels, lastDayOfPoll } from '#lib/events/poll-words'
import { answerField } from '#lib/events/questions'
import { whenWords } from '#lib/events/when-words'
import { cachedInstance } from '#lib/instance/cached-instance'
import { phoneOf } from '#lib/instance/identity'
import { now } from '#lib/platform/clock'
import { dayAt } from '#lib/platform/day'
import { capital } from '#lib/platform/format/capital'
import { frenchDay } from '#lib/platform/format/french-date'
import { type SearchParams, single } from '#lib/platform/list-request'
import { vote } from './actions.ts'

export const dynamic = 'force-dynamic'
// Like every page behind a mail's link: see /confirmer.
export const metadata: Metadata = { title: 'Quelle date vous convient ?', referrer: 'same-origin', robots: { index: false } }

/** Behind the link of a poll: for each date yes, if need be, or no. Opening it changes nothing. */
export default async function DatePollPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const search = await searchParams
  const token = single(search['jeton'])
  const [found, instance] = await Promise.all([publicDatePoll(token, now()), cachedInstance()])
  const phone = phoneOf(instance)
  const call = phone === null ? null : <ButtonLink href={`tel:${phone.number}`} variant="secondary" size="large" width="full">Appeler le {phone.display}</ButtonLink>
  if (!found.ok) return <div className="stack"><h1>Ce lien n’ouvre aucun sondage</h1><p className="lead">L’adresse a peut-être été coupée dans le message, ou le sondage est terminé depuis longtemps. Rien n’a été changé.</p>{call}</div>
  const poll = found.value
  const today = dayAt(now(), instance.timeZone)
  const when = (span: { startsAt: Date; endsAt: Date }) => capital(whenWords(span, instance.timeZone, today))
  const lastDay = frenchDay(lastDayOfPoll(poll.answersUntil, instance.timeZone), today)
  return (
    <div className="stack">
      <h1>{poll.title}</h1>
      {poll.state === 'closed' ? <Notice kind="info" title={poll.chosen === null ? 'Ce sondage est terminé' : `La date est choisie : ${whenWords(poll.chosen, instance.timeZone, today)}`}>Il n’y a plus rien à répondre. Merci&nbsp;!</Notice> : null}
      {poll.state === 'over' ? <Notice kind="info" title="Le dernier jour pour répondre est passé">On répondait jusqu’au {lastDay}. Votre réponse compte encore pour vous&nbsp;? Appelez-nous.</Notice> : null}
      {poll.state === 'open' && single(search['fait']) === 'oui' ? <Notice kind="success" title="C’est noté, merci !">Vous pouvez changer votre réponse ci-dessous jusqu’au {lastDay}.</Notice> : null}
      {poll.state === 'open' ? <><p className="lead">Quelles dates vous conviennent&nbsp;? Répondez jusqu’au {lastDay}.</p><RecordForm action={vote} submit={poll.hasAnswered ? 'Changer ma réponse' : 'Envoyer ma réponse'} look={{ size: 'large' }} items={voteItems(poll, token, when)} /><InformationNotice text={pollNotice.text()} /></> : call}
    </div>
  )
}

function voteItems(poll: OpenedPoll, token: string, when: (span: { startsAt: Date; endsAt: Date }) => string): FormItem[] {
  return [
    { item: 'hidden', name: 'token', value: token },
    ...poll.choices.map((choice): FormItem => ({ item: 'radios', saved: choice.answer ?? undefined, field: { name: answerField(choice.id), legend: when(choice), layout: 'inline', options: dateAnswers.map((value) => ({ value, label: dateAnswerLabels[value] })) } })),
    { item: 'field', saved: poll.name, field: { name: 'name', label: 'Votre nom', autoComplete: 'name', maxLength: 80, width: 'medium', hint: 'Seule l’équipe de coordination le lit, à côté de vos réponses.' } },
  ]
}
