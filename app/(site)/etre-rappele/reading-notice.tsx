import { Notice } from '#components/ui/notice'
import type { ReadingTime } from '#lib/callbacks/reading-time'
import type { Day } from '#lib/platform/day'
import { frenchTime, untilWhen } from '#lib/platform/format/french-date'

type ReadingNoticeProps = { reading: ReadingTime; today: Day; timeZone: string; phone: { number: string; display: string } | null }

/** When somebody reads the request, and what works until then. */
export function ReadingNotice({ reading, today, timeZone, phone }: ReadingNoticeProps) {
  const urgent = <>Une urgence&nbsp;: le <a href="tel:15" className="underline">15</a>. Un besoin de soins qui ne peut pas attendre&nbsp;: le <a href="tel:116117" className="underline whitespace-nowrap">116&nbsp;117</a>, ou <a href="/soins-non-programmes" className="underline">les autres solutions</a>.</>
  if (reading.when === 'now') {
    return <Notice title="La coordination est là en ce moment">{phone === null ? 'Elle lit votre demande aujourd’hui.' : <>Le plus court est de l’appeler&nbsp;: <a href={`tel:${phone.number}`} className="tabular underline whitespace-nowrap">{phone.display}</a>.</>} {urgent}</Notice>
  }
  if (reading.when === 'unknown') return <Notice title="La coordination lit les demandes à son retour">{urgent}</Notice>
  return <Notice title={`Votre demande sera lue ${untilWhen(reading.day, today)} à partir de ${frenchTime(reading.at, timeZone)}`}>La coordination n’est pas là en ce moment. {urgent}</Notice>
}
