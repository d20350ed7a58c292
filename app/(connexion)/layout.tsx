import '../office.css'
import type { ReactNode } from 'react'
import { PersonalLayout } from '#components/layout/personal-layout'
import { cachedInstance } from '#lib/instance/cached-instance'
import { demoSentence, phoneOf } from '#lib/instance/identity'
import { cachedPictures } from '#lib/territory/cached-pictures'

export default async function SignInLayout({ children }: { children: ReactNode }) {
  const [instance, pictures] = await Promise.all([cachedInstance(), cachedPictures()])
  return (
    <PersonalLayout name={instance.shortName} pictures={pictures} nav={[]} person={null} phone={phoneOf(instance)} demo={demoSentence(instance)}>
      {children}
    </PersonalLayout>
  )
}
