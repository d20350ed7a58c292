import Link from 'next/link'
import { AskedPractice } from '#components/referrals/asked-practice'
import { NeedGestures } from '#components/referrals/need-gestures'
import { NextTask } from '#components/referrals/need-table'
import { OlderEndingNotice } from '#components/referrals/older-ending-notice'
import { WaitingCheck } from '#components/referrals/waiting-check'
import { WishList } from '#components/referrals/wish-list'
import { Badge } from '#components/ui/badge'
import { Disclosure } from '#components/ui/disclosure'
import type { Day } from '#lib/platform/day'
import type { FormState } from '#lib/platform/form-state'
import { plural } from '#lib/platform/format/french-count'
import { frenchPhone } from '#lib/platform/format/french-phone'
import type { DueNeed, PracticeToCall, ReferralDay } from '#lib/referrals/day-queries'
import { stateLabel } from '#lib/referrals/kind-words'
import type { Wish } from '#lib/referrals/wish-queries'
import { needPriorityLabels, needStateTones, toCallLabels } from '#lib/referrals/labels'

type Action = (previous: FormState, form: FormData) => Promise<FormState>
type Clock = { today: Day; timeZone: string }
type ReferralDaySheetProps = { day: ReferralDay; wishes: readonly Wish[]; clock: Clock; answer: Action; record: Action; check: Action; settle: Action }

/** The adressages of the day: practices to call, then what is due; each can be closed here, the telephone in the other hand. */
export function ReferralDaySheet({ day, wishes, clock, answer, record, check, settle }: ReferralDaySheetProps) {
  if (day.calls.length + day.needs.length + wishes.length + day.toInform === 0 && day.olderEnding === null) return null
  return (
    <section aria-labelledby="adressages-du-jour" className="call-part">
      <h2 id="adressages-du-jour">Adressages du jour <span className="tab-count tabular">{day.callCount + day.needCount + wishes.length + day.toInform}</span></h2>
      {day.toInform === 0 ? null : <p className="mb-4"><Link href="/gestion/adressages/a-informer" className="underline">{plural(day.toInform, 'personne d’une ancienne liste est à informer', 'personnes d’une ancienne liste sont à informer')}</Link>&nbsp;: appelez-les avant de chercher pour elles.</p>}
      {day.olderEnding === null ? null : <div className="mb-4"><OlderEndingNotice ending={day.olderEnding} today={clock.today} leadsTo="/gestion/adressages/a-informer" /></div>}
      <WishList wishes={wishes} clock={clock} settle={settle} />
      {day.calls.length === 0 ? null : <h3 className="mb-3">Cabinets à appeler pour quelqu’un</h3>}
      <ul className="practice-list mb-6">{day.calls.map((one) => <li key={one.id}><ToCall call={one} clock={clock} answer={answer} /></li>)}</ul>
      {day.needs.length === 0 ? null : <h3 className="mb-3">À faire aujourd’hui, ou en retard</h3>}
      <ul className="practice-list">{day.needs.map((one) => <li key={one.id}><Due need={one} clock={clock} record={record} check={check} /></li>)}</ul>
      {day.callCount + day.needCount > day.calls.length + day.needs.length ? <p><Link href="/gestion/adressages" className="underline">Les autres sont dans la file des adressages</Link></p> : null}
    </section>
  )
}

function ToCall({ call, clock, answer }: { call: PracticeToCall; clock: Clock; answer: Action }) {
  return (
    <div className="grid gap-2">
      <p className="flex flex-wrap items-center gap-3"><NeedLink id={call.needId} code={call.code} />{call.why === 'bounced' ? <Badge tone="warning">{toCallLabels.bounced}</Badge> : null}{call.priority === 'priority' ? <Badge tone="warning">{needPriorityLabels.priority}</Badge> : null}</p>
      <AskedPractice action={answer} proposal={{ ...call, hasMail: call.why !== 'no_mail' }} clock={clock} />
    </div>
  )
}

function Due({ need, clock, record, check }: { need: DueNeed; clock: Clock; record: Action; check: Action }) {
  return (
    <div className="grid gap-2">
      <p className="flex flex-wrap items-center gap-3"><NeedLink id={need.id} code={need.code} /><Badge tone={needStateTones[need.state]}>{stateLabel(need.kind, need.state)}</Badge>{need.priority === 'priority' ? <Badge tone="warning">{needPriorityLabels.priority}</Badge> : null}</p>
      <p><NextTask kind={need.kind} state={need.state} dueAt={need.dueAt} clock={clock} side="coordination" /></p>
      <p className="text-ink-soft">{need.sender === null ? null : <>Envoyé par {need.sender}. </>}{need.doctor === null ? null : <>{need.doctor}{need.phone === '' ? null : <>, <a href={`tel:${need.phone}`} className="tabular underline">{frenchPhone(need.phone)}</a></>}.</>}</p>
      {need.state === 'waiting' ? <WaitingCheck action={check} need={need} /> : null}
      <Disclosure summary="Noter ce qui s’est passé"><NeedGestures action={record} need={need} /></Disclosure>
    </div>
  )
}

function NeedLink({ id, code }: { id: string; code: string }) {
  return <Link href={`/gestion/adressages/${id}`} prefetch={false} className="font-semibold underline tabular whitespace-nowrap">{code}</Link>
}
