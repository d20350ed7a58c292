import { Notice } from '#components/ui/notice'

/** Said to whoever comes from Pro Santé Connect and is not in the register. */
export function UnknownCard({ isFilledIn }: { isFilledIn: boolean }) {
  return (
    <Notice title="Nous ne vous connaissons pas encore" voice="announce">
      Pro Santé Connect vous a identifié, mais notre registre ne vous contient pas. Envoyez cette demande&nbsp;: nous vous ouvrirons un accès.
      {isFilledIn ? ' Votre nom et votre numéro sont déjà remplis.' : ''}
    </Notice>
  )
}
