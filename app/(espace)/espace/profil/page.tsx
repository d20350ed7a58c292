import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { WorkHeading } from '#components/layout/work-heading'
import { Notice } from '#components/ui/notice'
import { RecordForm } from '#components/ui/record-form'
import { canKeepProfile } from '#lib/members/policy'
import { getOwnMembership, getOwnProfile } from '#lib/members/profile-queries'
import { today } from '#lib/platform/clock'
import { requireActor } from '#lib/platform/auth/session'
import { saveProfile } from './actions.ts'
import { OwnMembershipPart } from './own-membership.tsx'
import { profileItems } from './profile-items.ts'

export const metadata: Metadata = { title: 'Mon profil' }

/** What the directory shows of oneself, line by line, and one's own membership. */
export default async function ProfilePage() {
  const actor = await requireActor()
  if (!canKeepProfile(actor)) notFound()
  const [profile, membership] = await Promise.all([getOwnProfile(actor), getOwnMembership(actor)])
  if (!profile) notFound()
  return (
    <>
      <WorkHeading title="Mon profil" description={<>Ce que l’<Link href="/professionnels" prefetch={false} className="underline">annuaire des professionnels</Link> montre de vous, et à qui. Rien n’y paraît sans votre accord.</>} />
      <div className="stack">
        {profile.isNew ? <Notice title="Vous n’êtes pas encore dans l’annuaire">Choisissez qui peut vous y voir, complétez ce que vous voulez, enregistrez.</Notice> : null}
        <RecordForm action={saveProfile} submit="Enregistrer" items={profileItems(profile)} />
        {membership === null ? null : <OwnMembershipPart membership={membership} today={today('Europe/Paris')} />}
      </div>
    </>
  )
}
