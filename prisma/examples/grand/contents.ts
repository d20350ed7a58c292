import { cleanValues, titleOf } from '#lib/content/content-values'
import { definitionOf } from '#lib/content/kinds'
import { fromPlainText } from '#lib/content/rich-text-form'
import type { Prisma } from '#lib/platform/db/generated/client'
import type { ExampleClock } from '#prisma/examples/example-clock'
import type { ExampleRows } from '#prisma/examples/example-rows'
import { pick } from '#prisma/examples/fractions'
import { stableId } from '#prisma/examples/stable-id'

/** Pages and news of the profile. */
export const grandContents = 20_000

const subjects = ['Vaccination contre la grippe', 'Dépistage du cancer du sein', 'Sortie d’hospitalisation', 'Soins palliatifs à domicile', 'Santé mentale des jeunes', 'Télé-expertise en dermatologie', 'Permanence des soins', 'Accueil des étudiants en santé', 'Prévention des chutes', 'Parcours diabète', 'Santé des femmes', 'Repérage de la fragilité', 'Aide aux aidants', 'Sport sur ordonnance', 'Messagerie sécurisée', 'Médecins qui accueillent', 'Pharmacies de garde', 'Soins dentaires des enfants'] as const
const places = ['à Orchies', 'à Coutiches', 'à Flines', 'à Beuvry', 'à Landas', 'à Marchiennes', 'en Pévèle', 'dans le Douaisis', 'près de chez vous', 'sur le territoire'] as const
const turns = ['une soirée', 'un rendez-vous', 'les dates', 'le compte rendu', 'ce qui change', 'comment participer', 'les chiffres', 'un nouveau parcours', 'la formation', 'les inscriptions'] as const
const sentences = ['Les infirmières, les médecins et les pharmaciens du territoire se sont réunis.', 'Les personnes concernées sont invitées à en parler à leur médecin traitant.', 'L’inscription est gratuite et ouverte à tous les professionnels.', 'La coordination répond au téléphone du lundi au vendredi.', 'Un document de synthèse sera publié à la suite de cette rencontre.', 'Les kinésithérapeutes et les orthophonistes y participent aussi.', 'La commune prête sa salle et accueille le public.', 'Chaque structure partenaire désigne une personne à contacter.'] as const

/** Many things written, all published, so that searches and lists have what to look through. */
export function buildGrandContents(rows: ExampleRows, at: ExampleClock): void {
  const { fields } = definitionOf('news')
  for (let index = 0; index < grandContents; index += 1) {
    const seed = `contenu:${index}`
    const title = `${pick(subjects, `${seed}:s`)} ${pick(places, `${seed}:p`)} : ${pick(turns, `${seed}:t`)} (${index})`
    const body = Array.from({ length: 12 }, (_, part) => pick(sentences, `${seed}:${part}`)).join('\n\n')
    const values = cleanValues(fields, { title, summary: pick(sentences, `${seed}:r`), category: pick(['vie', 'acces', 'prevention', 'formation', 'territoire'], `${seed}:c`), tags: '', body: fromPlainText(body) })
    const id = stableId('grand', 'content', index)
    const instant = new Date(at.now.getTime() - index * 3_600_000)
    const json = values as Prisma.InputJsonObject
    rows.contents.push({
      id, kind: 'news', slug: `actualite-${index}`, position: index, draft: json, draftTitle: titleOf(values), published: json, publishedVersion: 1, publishedAt: instant, createdAt: instant, updatedAt: instant,
    })
    rows.contentVersions.push({ contentId: id, number: 1, event: 'published', title, fields: json, at: instant, actorId: null })
  }
}
