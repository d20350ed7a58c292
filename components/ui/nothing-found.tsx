import { EmptyState } from './empty-state.tsx'

/** What a list says when words or filters leave nothing of it; `path` shows all of it again. */
export function NothingFound({ path }: { path: string }) {
  return <EmptyState title="Rien ne correspond" action={{ href: path, label: 'Tout afficher' }}>Essayez un autre mot, ou retirez un filtre.</EmptyState>
}
