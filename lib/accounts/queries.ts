import { db } from '#lib/platform/db/client'
import { isExampleSignInAllowed } from '#lib/platform/auth/example-sign-in'

export type Persona = { id: string; name: string; introduction: string }

/** The example's personas, in their order; none outside an example. */
export async function publicPersonas(): Promise<Persona[]> {
  const instance = await db().instance.findUniqueOrThrow({ where: { id: 1 }, select: { exampleName: true } })
  if (!isExampleSignInAllowed(instance)) return []
  const users = await db().user.findMany({
    where: { persona: { not: null }, disabledAt: null },
    select: { id: true, name: true, persona: true },
  })
  return users
    .map((user) => ({ id: user.id, name: user.name, introduction: user.persona ?? '' }))
    .sort((a, b) => a.introduction.localeCompare(b.introduction, 'fr', { numeric: true }))
    .map((one) => ({ ...one, introduction: one.introduction.replace(/^\d+\s*·\s*/, '') }))
}
