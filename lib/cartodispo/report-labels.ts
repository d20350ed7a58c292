import type { ReportKind } from './report-kinds.ts'
import type { ReportRefusal } from './report-wrong-information.ts'

/** What a visitor or a partner may say of an entry. */
export const reportKindLabels: Record<ReportKind, string> = {
  no_longer_takes: 'Le cabinet dit ne plus prendre de nouveaux patients',
  takes_patients: 'Le cabinet dit en prendre',
  wrong_phone: 'Le numéro ou le lien ne marche pas',
  moved: 'Le cabinet a changé d’adresse',
  left: 'Le médecin n’exerce plus ici',
  other: 'Autre chose n’est pas exact',
}

/** Why a report was not taken, and what to do. */
export const reportRefusals: Record<ReportRefusal, string> = {
  'not-found': 'Cette fiche n’est plus publiée : il n’y a plus rien à corriger.',
  'own-practice': 'C’est votre propre fiche : corrigez-la dans votre espace, page « Disponibilités ».',
  'too-many-reports': 'Vous avez déjà beaucoup signalé cette heure-ci. Appelez-nous pour le reste.',
}
