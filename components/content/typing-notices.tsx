'use client'

import { Button } from '#components/ui/button'
import { Notice } from '#components/ui/notice'
import { frenchDateTime, frenchTime } from '#lib/platform/format/french-date'
import { listed } from '#lib/platform/format/french-list'
import type { Keeping } from './kept-typing.tsx'

const zone = 'Europe/Paris'

/** Beside the button that saves: what has become of the words typed since. */
export function KeepingStatus({ keeping: { state, at } }: { keeping: Keeping }) {
  const said = {
    nothing: '',
    kept: at === null ? '' : `Enregistré à ${frenchTime(at, zone)} pendant la saisie`,
    offline: 'Pas de connexion : ce que vous écrivez est gardé sur cet appareil, et partira dès qu’elle reviendra.',
    'signed-out': 'Votre session a pris fin : ce que vous écrivez est gardé sur cet appareil. Reconnectez-vous dans un autre onglet.',
  }[state]
  return <p role="status" className={state === 'offline' || state === 'signed-out' ? 'font-semibold' : 'text-ink-soft'}>{said}</p>
}

/** Who else has the same content open. */
export function OtherWriters({ names }: { names: readonly string[] }) {
  return (
    <div role="status">
      {names.length === 0 ? null : (
        <Notice kind="warning" title={`${listed(names)} ${names.length > 1 ? 'écrivent' : 'écrit'} aussi dans ce contenu en ce moment`}>
          Mettez-vous d’accord&nbsp;: celui qui enregistrera en second verra ce que l’autre a changé, et rien de ce qu’il aura écrit ne sera perdu.
        </Notice>
      )}
    </div>
  )
}

type TypingOfferProps = { at: number; over: 'this-draft' | 'older-draft'; onTake: () => void; onDrop: () => void }

/** Words that a closed tab or a lost connection left behind. */
export function TypingOffer({ at, over, onTake, onDrop }: TypingOfferProps) {
  return (
    <Notice kind="info" title="Vous aviez commencé à écrire, sans enregistrer">
      <p>Vos derniers mots sont gardés depuis {frenchDateTime(new Date(at), zone)}. {over === 'older-draft' ? 'Quelqu’un a enregistré depuis : à l’enregistrement, vous verrez ce qui diffère.' : ''}</p>
      <div className="mt-3 flex flex-wrap gap-3">
        <Button size="small" onClick={onTake}>Reprendre ce que vous aviez écrit</Button>
        <Button size="small" variant="quiet" onClick={onDrop}>Ne pas le reprendre</Button>
      </div>
    </Notice>
  )
}
