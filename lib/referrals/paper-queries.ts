import type { PaperBase, SheetFacts } from '#lib/kit/kit-facts'
import { publicPaperBase } from '#lib/kit/queries'
import type { Actor } from '#lib/platform/auth/actor'
import { dayAt } from '#lib/platform/day'
import { dayAndMonth } from '#lib/platform/format/french-date'
import { frenchPhone } from '#lib/platform/format/french-phone'
import { plural } from '#lib/platform/format/french-count'
import { spokenSecret } from '#lib/platform/spoken-secret'
import { getChosenPractice } from './chosen-queries.ts'
import { publicFollowedNeeds } from './follow-queries.ts'
import { peopleInWords } from './household-labels.ts'
import { ageBandLabels, practicalNeedLabels } from './labels.ts'
import { patientWords } from './patient-labels.ts'
import { getNeed } from './queries.ts'
import { attestationText, patientLetterText, referralSheetText, type SheetText } from './sheet-texts.ts'

/** A sheet but for the logo's bytes. */
export type Sheet = Omit<SheetFacts, 'logo'>
type Asked = { site: string; now: Date; timeZone: string }

/** What the person shows the mediator of the CPAM: since when the search lasts, and how many practices were asked. */
export async function publicAttestation(pass: string, asked: Asked): Promise<Sheet | null> {
  const needs = (await publicFollowedNeeds(pass, asked.now, asked.timeZone)).filter((one) => one.kind === 'find_gp')
  const [need] = needs
  if (!need) return null
  // Parts of a household that was split share what was asked before: the longest count is told, never the sum.
  const most = needs.reduce((one, other) => (other.asked > one.asked ? other : one), need)
  const base = await baseOf(asked)
  return sheet(base, attestationText(base.cpts.fullName), {
    blanks: ['Nom et prénom :', 'Né(e) le :'],
    rows: [
      { term: 'Code de la demande', detail: need.code, look: 'large' },
      { term: 'Demande reçue', detail: `le ${dayAndMonth(dayAt(need.createdAt, asked.timeZone), '')}` },
      { term: 'Cabinets interrogés', detail: most.asked === 0 ? 'aucun à ce jour' : `${most.asked}${most.declined === 0 ? '' : `, dont ${plural(most.declined, 'a répondu ne pas pouvoir', 'ont répondu ne pas pouvoir')}`}` },
      ...needs.map((one) => ({ term: one.household === 'whole' ? 'À ce jour' : `À ce jour, pour ${peopleInWords(one.members.map(({ ageBand }) => ageBand))}`, detail: patientWords(one.kind, one.state).title })),
    ],
  })
}

/** The letter that somebody takes along once a practice has said yes, for whoever sent them and the coordination; null before, and for others. */
export async function getPatientLetter(actor: Actor, needId: string, asked: Asked): Promise<Sheet | null> {
  const [need, chosen] = await Promise.all([getNeed(actor, needId), getChosenPractice(actor, needId)])
  if (need?.kind !== 'find_gp' || !chosen) return null
  return sheet(await baseOf(asked), patientLetterText(), {
    blanks: ['Pour :'],
    rows: [
      { term: 'Médecin', detail: chosen.doctor, look: 'large' },
      { term: 'Adresse', detail: `${chosen.place}, ${chosen.address}` },
      ...(chosen.phone === '' ? [] : [{ term: 'Téléphone', detail: frenchPhone(chosen.phone), look: 'large' as const }]),
      ...(chosen.hours === '' ? [] : [{ term: 'Le cabinet répond', detail: chosen.hours }]),
      { term: 'Code à donner', detail: need.code, look: 'large' },
    ],
  })
}

/** The sheet that stays with whoever sent somebody: the code, what was asked, and room for the name by hand. */
export async function getReferralSheet(actor: Actor, needId: string, asked: Asked): Promise<Sheet | null> {
  const need = await getNeed(actor, needId)
  if (!need || !need.parties.some((party) => party === 'sender' || party === 'coordination')) return null
  const secret = spokenSecret('follow', need.code)
  return sheet(await baseOf(asked), referralSheetText(need), {
    blanks: ['Nom et prénom :', 'Téléphone :', 'Personne à prévenir, son lien, son téléphone, ses heures :'],
    rows: [
      { term: 'Code', detail: need.code, look: 'large' },
      { term: 'Numéro secret', detail: `${secret.slice(0, 3)} ${secret.slice(3)}`, look: 'large' },
      { term: 'Demande envoyée', detail: `le ${dayAndMonth(dayAt(need.createdAt, asked.timeZone), '')}${need.sender === null ? '' : `, par ${need.sender}`}` },
      { term: 'Pour', detail: `${plural(need.people, 'personne', 'personnes')} : ${need.ages.map((age) => ageBandLabels[age].toLowerCase()).join(', ')}` },
      { term: 'Habite', detail: need.sector ?? 'hors du territoire' },
      ...(need.practicalNeeds.length === 0 ? [] : [{ term: 'Besoins pratiques', detail: need.practicalNeeds.map((one) => practicalNeedLabels[one].toLowerCase()).join(', ') }]),
    ],
  })
}

async function baseOf({ site, now, timeZone }: Asked): Promise<Omit<PaperBase, 'logo'>> {
  return publicPaperBase(site, dayAt(now, timeZone))
}

function sheet(base: Omit<PaperBase, 'logo'>, text: SheetText, { rows, blanks }: Pick<SheetFacts, 'rows' | 'blanks'>): Sheet {
  return { ...base, document: 'feuille', text, rows, blanks }
}
