import type { ReactNode } from 'react'
import { BackOfficeLayout } from '#components/layout/back-office-layout'
import { Button } from '#components/ui/button'
import { countUnreadContact } from '#lib/contact/queries'
import { cachedInstance } from '#lib/instance/cached-instance'
import { demoSentence } from '#lib/instance/identity'
import { currentActor } from '#lib/platform/auth/session'
import { roleLabel } from '#lib/accounts/labels'
import { cachedPictures } from '#lib/territory/cached-pictures'
import { signOut } from '../../(espace)/espace/actions.ts'
import { officeMenu } from './office-menu.ts'

export const dynamic = 'force-dynamic'

// The frame only: each page asks `requireActor` itself, a layout is never the guard.
export default async function OfficeLayout({ children }: { children: ReactNode }) {
  const [instance, pictures, actor] = await Promise.all([cachedInstance(), cachedPictures(), currentActor()])
  const messages = actor === null ? null : await countUnreadContact(actor)
  return (
    <BackOfficeLayout
      name={instance.shortName}
      pictures={pictures}
      groups={actor ? officeMenu(actor, { messages }) : []}
      person={{ name: actor?.name ?? '', role: actor ? roleLabel(actor) : '' }}
      signOut={
        <form action={signOut}>
          <Button type="submit" variant="quiet" size="small">Me déconnecter</Button>
        </form>
      }
      demo={demoSentence(instance)}
    >
      {children}
    </BackOfficeLayout>
  )
}
