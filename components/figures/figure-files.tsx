import { ButtonLink } from '#components/ui/button'

/** The figures as files: as they may be handed on and, for the coordination, in full. */
export function FigureFiles({ address, query, mayReadAll }: { address: string; query: Record<string, string>; mayReadAll: boolean }) {
  const href = (more: Record<string, string>) => `${address}?${new URLSearchParams({ ...query, ...more })}`
  return (
    <div className="flex flex-wrap gap-2" data-print="hide">
      <ButtonLink href={href({ format: 'pdf' })} variant="secondary" size="small">PDF à transmettre</ButtonLink>
      <ButtonLink href={href({ format: 'xlsx' })} variant="secondary" size="small" download>Excel à transmettre</ButtonLink>
      {mayReadAll ? <ButtonLink href={href({ format: 'xlsx', lecture: 'complete' })} variant="quiet" size="small" download>Excel complet, pour la coordination seule</ButtonLink> : null}
    </div>
  )
}
