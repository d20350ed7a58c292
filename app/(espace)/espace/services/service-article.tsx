import type { ReactNode } from 'react'
import { Badge } from '#components/ui/badge'
import { Facts } from '#components/ui/facts'
import type { Day } from '#lib/platform/day'
import { phoneAddress } from '#lib/platform/format/french-phone'
import { ageInWords, isToRecheck } from '#lib/services/age'
import type { ServiceEntry } from '#lib/services/queries'

/** One service or structure: whom to call first, then how, then how old all of it is. */
export function ServiceArticle({ entry, today, report }: { entry: ServiceEntry; today: Day; report: ReactNode }) {
  const { id, title, subject, place, phone, hours, checkedOn } = entry
  return (
    <article className="service-entry" aria-labelledby={`fiche-${id}`}>
      <div className="service-who">
        <h3 id={`fiche-${id}`}>{title}</h3>
        <p className="text-ink-soft">{[subject, place].filter((one) => one !== '').join(' · ')}</p>
        {phone === '' ? null : <p><a href={phoneAddress(phone.replaceAll(/\s/g, ''))} className="service-phone tabular">{phone}</a></p>}
        {hours === '' ? null : <p className="text-ink-soft">{hours}</p>}
      </div>
      <div className="grid content-start gap-4">
        <Facts items={factsOf(entry)} />
        <div className="grid gap-2">
          <p className="text-sm text-ink-soft">
            {checkedOn === null ? 'Jamais vérifié' : `Vérifié ${ageInWords(checkedOn, today)} par la coordination`}
            {isToRecheck(checkedOn, today) ? <> <Badge tone="warning">à revérifier</Badge></> : null}
          </p>
          <div data-print="hide">{report}</div>
        </div>
      </div>
    </article>
  )
}

function factsOf({ part, how, delay, expertise, expertiseTool, communes, missions, forWhom, link }: ServiceEntry) {
  const served = communes.length === 0 ? 'Tout le territoire' : communes.join(', ')
  const site = link === '' ? null : <a href={link} rel="noreferrer" className="underline break-words">{link.replace(/^https?:\/\/(www\.)?|\/$/g, '')}</a>
  const items: readonly { term: string; detail: ReactNode }[] = part === 'services'
    ? [{ term: 'Adresser', detail: how }, { term: 'Délai habituel', detail: delay }, { term: 'Télé-expertise', detail: expertiseSentence(expertise, expertiseTool) }, { term: 'Communes', detail: served }]
    : [{ term: 'Missions', detail: missions }, { term: 'Publics', detail: forWhom }, { term: 'Faire appel', detail: how }, { term: 'Communes', detail: served }, { term: 'Site', detail: site }]
  return items.filter(({ detail }) => detail !== '' && detail !== null)
}

function expertiseSentence(expertise: ServiceEntry['expertise'], tool: string): string {
  if (expertise === '') return ''
  if (expertise === 'non') return 'Non proposée'
  return tool === '' ? 'Proposée' : `Proposée, par ${tool}`
}
