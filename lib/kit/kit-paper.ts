import { Document } from '@react-pdf/renderer'
import { createElement as h, type ReactElement } from 'react'
import { attendancePaper } from './attendance-paper.ts'
import { attestationPaper } from './attestation-paper.ts'
import { badgesPaper } from './badges-paper.ts'
import { figuresPaper } from './figures-paper.ts'
import { formPaper } from './form-paper.ts'
import type { KitFacts, PaperFacts } from './kit-facts.ts'
import type { KitDocument } from './kit-documents.ts'
import { letterPaper } from './letter-paper.ts'
import { sheetPaper } from './sheet-paper.ts'
import { posterPaper, stepsPaper } from './steps-paper.ts'

const papers: Readonly<Record<KitDocument, (facts: KitFacts) => ReactElement>> = {
  medecins: letterPaper, secretariats: stepsPaper, partenaires: stepsPaper, affiche: posterPaper, patients: stepsPaper, mairies: formPaper,
}

/** A paper as a document, with its title, its language and its author. */
export function kitPaper(facts: PaperFacts) {
  return h(Document, { title: `${facts.text.title} – ${facts.cpts.shortName}`, author: facts.cpts.shortName, language: 'fr', creator: 'Plateforme CPTS', producer: 'Plateforme CPTS' }, ...drawn(facts))
}

function drawn(facts: PaperFacts): ReactElement[] {
  if (facts.document === 'feuille') return [sheetPaper(facts)]
  if (facts.document === 'emargement') return attendancePaper(facts)
  if (facts.document === 'attestation') return attestationPaper(facts)
  if (facts.document === 'badges') return badgesPaper(facts)
  return [facts.document === 'chiffres' ? figuresPaper(facts) : papers[facts.document](facts)]
}
