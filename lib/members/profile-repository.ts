import type { Tx } from '#lib/platform/db/client'
import type { AudienceName } from './labels.ts'

/** What somebody says in the directory, and to whom, line by line. */
export type Profile = {
  /** Name, profession and commune: nothing else is read without it. */
  listedTo: AudienceName
  presentation: string; presentationTo: AudienceName
  phone: string; phoneTo: AudienceName
  email: string; emailTo: AudienceName
  msSante: string; msSanteTo: 'nobody' | 'members'
  languages: string[]; languagesTo: AudienceName
  accessibility: string; accessibilityTo: AudienceName
}

/** The version of somebody's page, its row locked; 0 when nothing was ever saved. */
export async function lockProfile(tx: Tx, userId: string): Promise<number> {
  // The account's row stands for a page that is not there yet: two first savings then wait for each other.
  await tx.$executeRaw`SELECT 1 FROM app_user WHERE id = ${userId}::uuid FOR UPDATE`
  return (await tx.memberProfile.findUnique({ where: { userId }, select: { version: true } }))?.version ?? 0
}

/** Writes the page. */
export async function saveProfile(tx: Tx, userId: string, profile: Profile, now: Date): Promise<void> {
  await tx.memberProfile.upsert({ where: { userId }, create: { userId, ...profile, updatedAt: now }, update: { ...profile, updatedAt: now, version: { increment: 1 } }, select: { userId: true } })
}
