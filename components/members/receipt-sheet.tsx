import { MosaicPicture } from '#components/map/mosaic-picture'
import type { PublicInstance } from '#lib/instance/queries'
import type { Receipt } from '#lib/members/fee-queries'
import { feeMeansLabels } from '#lib/members/labels'
import { dayAt } from '#lib/platform/day'
import { euros } from '#lib/platform/format/euros'
import { dayAndMonth } from '#lib/platform/format/french-date'

type ReceiptSheetProps = { receipt: Receipt; instance: PublicInstance; emblem: string | null }

/** A receipt as it is printed: from whom, for whom, how much, for what, when and how. */
export function ReceiptSheet({ receipt, instance, emblem }: ReceiptSheetProps) {
  return (
    <article className="letter" aria-label={`Reçu ${receipt.number}`}>
      <header className="letter-head">
        <div className="letter-from">
          {emblem ? <div className="letter-emblem"><MosaicPicture src={emblem} /></div> : null}
          <p><strong>{instance.fullName}</strong>{instance.address === '' ? null : <span>{instance.address}</span>}</p>
        </div>
        <address className="letter-to"><span>{receipt.payer}</span></address>
      </header>
      <p className="letter-date">Le {dayAndMonth(dayAt(receipt.issuedAt, instance.timeZone), '')}</p>
      <h2>Reçu de cotisation n° {receipt.number}</h2>
      {receipt.isCancelled ? <p><strong>Reçu annulé.</strong> Il ne vaut pas preuve de paiement.</p> : null}
      <p>{instance.fullName} a reçu de {receipt.payer} la somme de <strong>{euros(receipt.amountCents)}</strong>, le {dayAndMonth(receipt.receivedOn, '')}, pour la cotisation de l’année civile {receipt.year}.</p>
      <p>Moyen de paiement&nbsp;: {feeMeansLabels[receipt.means].toLowerCase()}.</p>
      <p>La coordination, {instance.shortName}</p>
    </article>
  )
}
