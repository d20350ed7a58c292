import { cleanValues, titleOf } from '#lib/content/content-values'
import { definitionOf } from '#lib/content/kinds'
import { fromPlainText } from '#lib/content/rich-text-form'
import type { Prisma } from '#lib/platform/db/generated/client'
import type { ExampleClock } from '#prisma/examples/example-clock'
import type { ExampleRows } from '#prisma/examples/example-rows'
import { pick, rankOf } from '#prisma/examples/fractions'
import { stableId } from '#prisma/examples/stable-id'

/** Pages and news of the profile. */
export const grandContents = 20_000

const subjects = ['Vaccination contre la grippe', 'Dépistage du cancer du sein', 'Sortie d’hospitalisation', 'Soins palliatifs à domicile', 'Santé mentale des jeunes', 'Télé-expertise en dermatologie', 'Permanence des soins', 'Accueil des étudiants en santé', 'Prévention des chutes', 'Parcours diabète', 'Santé des femmes', 'Repérage de la fragilité', 'Aide aux aidants', 'Sport sur ordonnance', 'Messagerie sécurisée', 'Médecins qui accueillent', 'Pharmacies de garde', 'Soins dentaires des enfants'] as const
const places = ['à Orchies', 'à Coutiches', 'à Flines', 'à Beuvry', 'à Landas', 'à Marchiennes', 'en Pévèle', 'dans le Douaisis', 'près de chez vous', 'sur le territoire'] as const
const turns = ['une soirée', 'un rendez-vous', 'les dates', 'le compte rendu', 'ce qui change', 'comment participer', 'les chiffres', 'un nouveau parcours', 'la formation', 'les inscriptions'] as const
const sentences = ['Les infirmières, les médecins et les pharmaciens du territoire se sont réunis.', 'Les personnes concernées sont invitées à en parler à leur médecin traitant.', 'L’inscription est gratuite et ouverte à tous les professionnels.', 'La coordination répond au téléphone du lundi au vendredi.', 'Un document de synthèse sera publié à la suite de cette rencontre.', 'Les kinésithérapeutes et les orthophonistes y participent aussi.', 'La commune prête sa salle et accueille le public.', 'Chaque structure partenaire désigne une personne à contacter.'] as const

const tagSets = ['', 'prévention', 'prévention, dépistage', 'hôpital, retour à domicile', 'formation, télé-expertise', 'sport'] as const
const syllables = ['ba', 'ber', 'bon', 'cau', 'chan', 'cor', 'dal', 'dier', 'fan', 'flo', 'gau', 'ger', 'han', 'jo', 'lam', 'lec', 'lin', 'mar', 'mon', 'nel', 'nou', 'pel', 'pon', 'quin', 'ral', 'rou', 'sal', 'ser', 'tel', 'tour', 'val', 'ver', 'vin', 'zel'] as const
/** Names of streets, associations, people: as many different words as twenty thousand real texts would hold. */
const names = 25_000

/** Many things written, all published, so that searches and lists have what to look through: news, and one page in forty. */
export function buildGrandContents(rows: ExampleRows, at: ExampleClock): void {
  for (let index = 0; index < grandContents; index += 1) {
    const seed = `contenu:${index}`
    const kind = index % 40 === 7 ? 'page' : 'news'
    const { fields } = definitionOf(kind)
    const title = `${pick(subjects, `${seed}:s`)} ${pick(places, `${seed}:p`)} : ${pick(turns, `${seed}:t`)}, avec ${nameOf(`${seed}:n`)}`
    const body = Array.from({ length: 12 }, (_, part) => `${pick(sentences, `${seed}:${part}`)} Avec ${nameOf(`${seed}:${part}:n`)}, à ${nameOf(`${seed}:${part}:l`)}.`).join('\n\n')
    const values = cleanValues(fields, { title, summary: pick(sentences, `${seed}:r`), category: pick(['vie', 'acces', 'prevention', 'formation', 'territoire'], `${seed}:c`), tags: pick(tagSets, `${seed}:m`), body: fromPlainText(body) })
    const id = stableId('grand', 'content', index)
    const instant = new Date(at.now.getTime() - index * 3_600_000)
    const json = values as Prisma.InputJsonObject
    rows.contents.push({
      id, kind, slug: kind === 'page' ? `page-${index}` : `actualite-${index}`, position: index, draft: json, draftTitle: titleOf(values), published: json, publishedVersion: 1, publishedAt: instant, createdAt: instant, updatedAt: instant,
    })
    rows.contentVersions.push({ contentId: id, number: 1, event: 'published', title, fields: json, at: instant, actorId: null })
  }
}

/** A few names come often, most of them seldom, as in real texts. */
function nameOf(seed: string): string {
  const rank = rankOf(seed, 3) === 0 ? rankOf(`${seed}:often`, 200) : rankOf(`${seed}:seldom`, names)
  const word = Array.from({ length: 3 + (rank % 2) }, (_, part) => syllables[Math.floor(rank / syllables.length ** part + part * 7) % syllables.length] ?? '').join('')
  return `${word.charAt(0).toUpperCase()}${word.slice(1)}`
}
