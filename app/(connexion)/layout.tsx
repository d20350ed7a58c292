import type { ReactNode } from 'react'
import { PersonalLayout } from '#components/layout/personal-layout'
import { cachedInstance } from '#lib/instance/cached-instance'
import { demoSentence, phoneOf } from '#lib/instance/identity'
import { cachedEmblem } from '#lib/territory/cached-territory'

export default async function SignInLayout({ children }: { children: ReactNode }) {
  const [instance, emblem] = await Promise.all([cachedInstance(), cachedEmblem()])
  return (
    <PersonalLayout name={instance.shortName} emblem={emblem} nav={[]} person={null} phone={phoneOf(instance)} demo={demoSentence(instance)}>
      {children}
    </PersonalLayout>
  )
}
