import { frenchPhone, phoneAddress } from '#lib/platform/format/french-phone'
import type { PublicNeighbour } from '#lib/territory/neighbour-queries'

/** Each CPTS beside ours with its communes, how to reach it and its sheet to print. */
export function NeighbourList({ neighbours }: { neighbours: readonly PublicNeighbour[] }) {
  return (
    <ul className="grid gap-5">
      {neighbours.map(({ id, name, phone, email, communes }) => (
        <li key={id} className="grid gap-1">
          <strong className="wrap-anywhere">{name}</strong>
          {phone === '' && email === '' ? null : (
            <span className="wrap-anywhere">
              {phone === '' ? null : <a href={phoneAddress(phone)} className="tabular underline whitespace-nowrap">{frenchPhone(phone)}</a>}
              {phone === '' || email === '' ? null : ', '}
              {email === '' ? null : <a href={`mailto:${email}`} className="underline">{email}</a>}
            </span>
          )}
          <span>{communes.map((one) => one.name).join(', ')}.</span>
          <a href={`/etre-rappele/voisine/${id}`} className="underline">Fiche à imprimer<span className="sr-only">&nbsp;: {name}</span></a>
        </li>
      ))}
    </ul>
  )
}
