import { redirect } from 'next/navigation'
import { hasRole, isCoordination } from '#lib/platform/auth/actor'
import { requireActor } from '#lib/platform/auth/session'

/** The door of the space: straight to what this person comes for. */
export default async function SpacePage() {
  const actor = await requireActor()
  if (actor.ownPracticeIds.size > 0 || actor.delegatedPracticeIds.size > 0) redirect('/espace/disponibilite')
  if (isCoordination(actor) || hasRole(actor, 'admin')) redirect('/gestion')
  redirect('/espace/medecins')
}
