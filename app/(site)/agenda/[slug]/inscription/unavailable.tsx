import { EmptyState } from '#components/ui/empty-state'

/** Nobody registers for this date any more, or not yet. */
export function Unavailable({ slug }: { slug: string }) {
  return <EmptyState title="On ne s’inscrit pas à cette date pour le moment" action={{ href: `/agenda/${slug}`, label: 'Revenir à l’événement' }}>Sa page dit où en sont les inscriptions. Une question&nbsp;? Appelez-nous.</EmptyState>
}
