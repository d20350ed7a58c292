import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { TrendChart } from '#components/cartodispo/trend-chart'
import { WorkHeading } from '#components/layout/work-heading'
import { ButtonLink } from '#components/ui/button'
import { Disclosure } from '#components/ui/disclosure'
import { KeyFigure } from '#components/ui/key-figure'
import { PrintButton } from '#components/ui/print-button'
import { DataTable } from '#components/ui/table'
import { getTruth } from '#lib/cartodispo/truth-queries'
import { requireActor } from '#lib/platform/auth/session'
import { now } from '#lib/platform/clock'
import { dayAndMonth, shortMonth } from '#lib/platform/format/french-date'

export const metadata: Metadata = { title: 'Tableau de vérité' }

/** How true the register is today, where it is not, and whether it gets better. Each figure leads to its list. */
export default async function TruthPage() {
  const actor = await requireActor()
  const truth = await getTruth(actor, now())
  if (!truth) notFound()
  const { now: figures, freshDays, today } = truth
  const old = figures.practices - figures.fresh - figures.never
  const list = (query: string) => `/gestion/registre?${query}`
  return (
    <>
      <WorkHeading title="Tableau de vérité" description={`Au ${dayAndMonth(today, today)}. ${figures.practices} exercices comptés : ni partis, ni hors médecine traitante.`} actions={<><ButtonLink size="small" href="/gestion">Qui appeler</ButtonLink><PrintButton /></>} />
      <ul className="truth-figures">
        <KeyFigure value={figures.freshShare === null ? '–' : `${figures.freshShare} %`} label={`confirmés depuis ${freshDays} jours au plus`} href={list('fraicheur=frais')} detail={`${figures.fresh} sur ${figures.practices}`} />
        <KeyFigure value={figures.medianAge === null ? '–' : `${figures.medianAge} j`} label="âge médian d’une réponse" href={list('fraicheur=ancien&tri=confirmation')} detail={`${old} plus anciennes que ${freshDays} jours`} />
        <KeyFigure value={String(figures.never)} label="jamais confirmés par personne" href={list('fraicheur=jamais')} detail="à appeler d’abord au lancement" />
        <KeyFigure value={String(truth.answered)} label="réponses que rien ne met en doute" href={list('tri=etat')} detail={`${figures.practices - truth.answered} à contacter, à reconfirmer ou à vérifier`} />
      </ul>
      <section className="truth-part">
        <h2>Depuis un an</h2>
        <TrendChart title="Part confirmée" unit=" %" max={100} points={truth.trend.map((one) => ({ label: shortMonth(one.on), value: one.freshShare }))} />
        <Disclosure summary="Les mêmes chiffres en tableau">
          <DataTable caption={`Part confirmée depuis ${freshDays} jours au plus, et âge médian, en fin de mois`} rows={truth.trend} rowKey={(row) => row.on} columns={[
            { key: 'jour', header: 'Au', cell: (row) => dayAndMonth(row.on, today) },
            { key: 'part', header: 'Confirmés', align: 'end', cell: (row) => (row.freshShare === null ? '–' : `${row.freshShare} %`) },
            { key: 'nombre', header: 'Nombre', align: 'end', cell: (row) => `${row.fresh} sur ${row.practices}` },
            { key: 'age', header: 'Âge médian', align: 'end', cell: (row) => (row.medianAge === null ? '–' : `${row.medianAge} jours`) },
          ]} />
        </Disclosure>
      </section>
      <section className="truth-part">
        <DataTable caption="Par secteur" rows={truth.sectors} rowKey={(row) => row.name} columns={[
          { key: 'secteur', header: 'Secteur', cell: (row) => (row.sectorId === null ? row.name : <Link className="underline" prefetch={false} href={list(`secteur=${row.sectorId}`)}>{row.name}</Link>) },
          { key: 'part', header: 'Confirmés', cell: (row) => <span className="share"><span className="share-bar" aria-hidden><span style={{ inlineSize: `${row.freshShare ?? 0}%` }} /></span>{row.freshShare} %</span> },
          { key: 'age', header: 'Âge médian', align: 'end', cell: (row) => (row.medianAge === null ? '–' : `${row.medianAge} jours`) },
          { key: 'vieux', header: `Plus de ${freshDays} jours`, align: 'end', cell: (row) => <Link className="underline tabular" prefetch={false} href={list(`secteur=${row.sectorId ?? ''}&fraicheur=ancien`)}>{row.practices - row.fresh - row.never}</Link> },
          { key: 'jamais', header: 'Jamais', align: 'end', cell: (row) => <Link className="underline tabular" prefetch={false} href={list(`secteur=${row.sectorId ?? ''}&fraicheur=jamais`)}>{row.never}</Link> },
        ]} />
      </section>
    </>
  )
}
