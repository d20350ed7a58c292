import '../../office.css'
import type { ReactNode } from 'react'
import { PersonalLayout } from '#components/layout/personal-layout'
import { Button } from '#components/ui/button'
import { cachedInstance } from '#lib/instance/cached-instance'
import { demoSentence, phoneOf } from '#lib/instance/identity'
import { currentActor } from '#lib/platform/auth/session'
import { cachedPictures } from '#lib/territory/cached-pictures'
import { signOut } from './actions.ts'
import { personalMenu } from './personal-menu.ts'

export const dynamic = 'force-dynamic'

// The frame only: each page asks `requireActor` itself, a layout is never the guard.
export default async function PersonalSpaceLayout({ children }: { children: ReactNode }) {
  const [instance, pictures, actor] = await Promise.all([cachedInstance(), cachedPictures(), currentActor()])
  return (
    <PersonalLayout
      name={instance.shortName}
      pictures={pictures}
      nav={actor ? personalMenu(actor) : []}
      person={actor ? { name: actor.name } : null}
      signOut={
        <form action={signOut}>
          <Button type="submit" variant="quiet" size="small">Me déconnecter</Button>
        </form>
      }
      phone={phoneOf(instance)}
      demo={demoSentence(instance)}
    >
      {children}
    </PersonalLayout>
  )
}
