import { EmptyState } from '#components/ui/empty-state'

/** What stands where nothing was sent: how to begin, for whoever may; a town hall is told what it can do instead. */
export function NothingSent({ path, may }: { path: string; may: 'send' | 'hand_on' | 'read' }) {
  if (may === 'hand_on') {
    return (
      <EmptyState title="Quelqu’un cherche un médecin ?" action={{ href: `${path}/rappel`, label: 'Faire rappeler quelqu’un' }}>
        Une mairie ne fait pas d’adressage elle-même&nbsp;: donnez le nom et le téléphone, avec l’accord de la personne. La coordination l’appelle, cherche avec elle, et vous lisez ici si elle a pu être rappelée.
      </EmptyState>
    )
  }
  return (
    <EmptyState title="Aucun adressage en cours" {...(may === 'send' ? { action: { href: `${path}/nouveau`, label: 'Adresser quelqu’un' } } : {})}>
      Ce que vous envoyez apparaît ici, avec où en est la recherche et ce qu’il vous reste à faire.
    </EmptyState>
  )
}
