import { Figures } from './figures.tsx'

const terms: Record<string, string> = { added: 'exercices ajoutés', changed: 'fiches modifiées', departed: 'absents, à vérifier', imported: 'lignes reprises', merged: 'réunies ou déjà connues', toConfirm: 'à confirmer', refused: 'refusées' }

/** An import of which only the figures were kept. */
export function AppliedFigures({ counts }: { counts: Record<string, number> }) {
  return <Figures items={Object.entries(terms).flatMap(([key, term]) => (counts[key] === undefined ? [] : [{ term, value: counts[key] }]))} />
}
