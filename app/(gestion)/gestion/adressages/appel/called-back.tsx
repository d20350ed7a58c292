import { Notice } from '#components/ui/notice'
import type { CallbackToType } from '#lib/callbacks/queries'
import { frenchPhone, phoneAddress } from '#lib/platform/format/french-phone'

/** Whom one is talking to, and for whom they ask, while the adressage that comes of it is written. */
export function CalledBack({ callback }: { callback: CallbackToType }) {
  return (
    <Notice title={`Vous rappelez ${callback.name}${callback.forWhom === 'relative' ? ', pour un proche' : ''}`}>
      Au <a href={phoneAddress(callback.phone)} className="underline tabular">{frenchPhone(callback.phone)}</a>{callback.commune === null ? '' : `, ${callback.commune}`}. L’adressage gardera le code <strong className="tabular">{callback.code}</strong>&nbsp;; à l’envoi, le nom et le numéro s’effacent. Notez-les où vous gardez ceux des personnes que vous suivez.
    </Notice>
  )
}
