import { Notice } from '#components/ui/notice'
import type { NeedKind } from '#lib/referrals/need-kinds'
import { TabLinks } from '#components/ui/tab-links'

export const draftSteps = ['lieu', 'pour-qui', 'accord'] as const
export type DraftStep = (typeof draftSteps)[number]

const labels: Record<DraftStep, string> = { lieu: '1. Où', 'pour-qui': '2. Pour qui', accord: '3. Accord et envoi' }

/** The head of the three short steps; each is kept as it is sent, and one goes back by its link. */
export function DraftHead({ step, draftId, mode, kind = 'find_gp' }: { step: DraftStep | null; draftId: string | null; mode: 'minimal' | 'hds'; kind?: NeedKind }) {
  return (
    <>
      <div>
        <h1>Adresser quelqu’un</h1>
        <p className="lead">{kind === 'find_gp' ? 'La CPTS cherche un médecin traitant.' : 'La CPTS trouve qui peut prendre le relais.'} {mode === 'hds' ? <>L’identité est chiffrée&nbsp;: la lisent votre service, la coordination des adressages, et {kind === 'find_gp' ? 'le médecin' : 'celui'} qui dit oui.</> : <>Vous gardez le nom&nbsp;: ici, rien ne dit de qui il s’agit.</>}</p>
      </div>
      {draftId === null ? (
        <Notice kind="warning" title="Une urgence ? Appelez le 15">Cette recherche prend quelques jours. Pour un besoin de soins aujourd’hui&nbsp;: le 116 117.</Notice>
      ) : (
        <TabLinks label="Étapes" links={draftSteps.map((one) => ({ href: `/espace/adressages/${draftId}/brouillon?etape=${one}`, label: labels[one], status: one === step ? 'current' : 'other' }))} />
      )}
      {step === null ? null : <p className="text-ink-soft">Étape {draftSteps.indexOf(step) + 1} sur 3. {draftId === null ? 'Chaque étape est gardée : vous pourrez reprendre plus tard.' : 'Ce qui précède est gardé : vous pouvez reprendre plus tard.'}</p>}
    </>
  )
}
