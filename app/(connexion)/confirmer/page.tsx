import type { Metadata } from 'next'
import { publicLinkedRequest } from '#lib/cartodispo/confirmation-request-queries'
import { cachedInstance } from '#lib/instance/cached-instance'
import { phoneOf } from '#lib/instance/identity'
import { now } from '#lib/platform/clock'
import { answerFromMail } from './actions.ts'
import { AnsweredView } from './answered-view.tsx'
import { LinkAnswerForm } from './link-answer-form.tsx'
import { UnusableLink } from './unusable-link.tsx'

export const dynamic = 'force-dynamic'
// The token stands in the address and must not travel on to another site. Not 'no-referrer': browsers without script
// would then send the form with the origin `null`, which is refused.
export const metadata: Metadata = { title: 'Nouveaux patients', referrer: 'same-origin', robots: { index: false } }

type Search = Promise<{ jeton?: string | string[]; fait?: string }>

/** Behind the month's mail. Opening it changes nothing, for mail scanners open links too: its button answers. */
export default async function ConfirmPage({ searchParams }: { searchParams: Search }) {
  const { jeton, fait } = await searchParams
  const token = typeof jeton === 'string' ? jeton : ''
  const [request, instance] = await Promise.all([publicLinkedRequest(token, now()), cachedInstance()])
  if (!request.ok) return <UnusableLink why={request.code} phone={phoneOf(instance)} />
  const { answeredOn, practices, today } = request.value
  if (answeredOn !== null || practices.length === 0) {
    return <AnsweredView practices={practices} answeredOn={answeredOn} today={today} phone={phoneOf(instance)} isFresh={fait === 'oui'} />
  }
  return (
    <div className="stack">
      <div>
        <h1>{practices.length === 1 ? 'Accueille-t-on de nouveaux patients ?' : <>Vos médecins <span className="whitespace-nowrap">accueillent-ils</span> de nouveaux patients&nbsp;?</>}</h1>
        <p className="lead">Si rien n’a changé, appuyez sur le bouton. Sinon, changez d’abord la réponse.</p>
      </div>
      <LinkAnswerForm action={answerFromMail} token={token} practices={practices} />
    </div>
  )
}
