import '../../office.css'
import type { ReactNode } from 'react'
import { BackOfficeLayout } from '#components/layout/back-office-layout'
import { Button } from '#components/ui/button'
import { countCallbacks } from '#lib/callbacks/queries'
import { countUnreadContact } from '#lib/contact/queries'
import { countStepsBeforeShowing } from '#lib/first-steps/queries'
import { cachedInstance } from '#lib/instance/cached-instance'
import { cachedLogo } from '#lib/instance/cached-logo'
import { demoSentence } from '#lib/instance/identity'
import { currentActor } from '#lib/platform/auth/session'
import { now, today } from '#lib/platform/clock'
import { plural } from '#lib/platform/format/french-count'
import { countLateNeeds } from '#lib/referrals/queries'
import { roleLabel } from '#lib/accounts/labels'
import { cachedPictures } from '#lib/territory/cached-pictures'
import { signOut } from '../../(espace)/espace/actions.ts'
import { officeMenu } from './office-menu.ts'

export const dynamic = 'force-dynamic'

// The frame only: each page asks `requireActor` itself, a layout is never the guard.
export default async function OfficeLayout({ children }: { children: ReactNode }) {
  const [instance, pictures, logo, actor] = await Promise.all([cachedInstance(), cachedPictures(), cachedLogo(), currentActor()])
  const [messages, firstSteps, lateNeeds, callbacks] = actor === null ? [null, null, null, null] : await Promise.all([countUnreadContact(actor), countStepsBeforeShowing(actor, today('Europe/Paris')), countLateNeeds(actor, now()), countCallbacks(actor)])
  return (
    <BackOfficeLayout
      name={instance.shortName}
      pictures={pictures}
      logo={logo}
      groups={actor ? officeMenu(actor, { messages, firstSteps, lateNeeds: (lateNeeds ?? 0) + (callbacks ?? 0) }) : []}
      person={{ name: actor?.name ?? '', role: actor ? roleLabel(actor) : '' }}
      signOut={
        <form action={signOut}>
          <Button type="submit" variant="quiet" size="small">Me déconnecter</Button>
        </form>
      }
      demo={demoSentence(instance)}
      reminder={firstSteps === null || firstSteps === 0 ? null : { text: `Mise en route : ${plural(firstSteps, 'étape reste', 'étapes restent')} avant de montrer le site.`, href: '/gestion/mise-en-route', label: 'Voir les étapes' }}
    >
      {children}
    </BackOfficeLayout>
  )
}
