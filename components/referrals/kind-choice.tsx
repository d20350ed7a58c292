import Link from 'next/link'
import { Disclosure } from '#components/ui/disclosure'
import { hrefWith } from '#lib/platform/list-request'
import { needKindLabels } from '#lib/referrals/kind-words'
import { type NeedKind, needKinds } from '#lib/referrals/need-kinds'

const path = '/espace/adressages/nouveau'

/** What is asked for, chosen before the form, where more than a doctor may be asked for (HDS mode). */
export function KindChoice({ kind }: { kind: NeedKind }) {
  return (
    <div className="grid gap-3">
      <p><span className="field-label">Vous demandez&nbsp;:</span> <strong>{needKindLabels[kind].toLowerCase()}</strong>.</p>
      <Disclosure summary="Demander autre chose" look="box">
        <ul className="grid gap-2 sm:grid-cols-2">
          {needKinds.filter((one) => one !== kind).map((one) => <li key={one}><Link href={hrefWith(path, {}, { besoin: one === 'find_gp' ? null : one })} className="underline">{needKindLabels[one]}</Link></li>)}
        </ul>
      </Disclosure>
    </div>
  )
}
