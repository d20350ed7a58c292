import type { ContentFields, ContentValues } from './content-fields.ts'
import { missingToPublish } from './content-values.ts'
import { isExternalHref } from './rich-text-href.ts'
import { figuresOf, filesOf, headingNodesOf, linksOf, plainText } from './rich-text-reading.ts'
import { cleanRichText, type RichText } from './rich-text.ts'

/** `blocking`: not published without it. `advice`: said, never in the way. */
export type CheckPoint = { level: 'blocking' | 'advice'; field: string; text: string }

/** What stands behind the names of a content, now. */
export type CheckFacts = {
  /** Where a link to this site leads. */
  pathState: (path: string) => 'there' | 'draft' | 'nothing' | 'signed-in'
  /** What the library says of a picture or a file; null when it is not there any more. */
  media: (id: string) => { alt: string; isDecorative: boolean; audience: 'public' | 'members' } | null
  /** Titles of the contents that a field names and that nobody reads yet. */
  unpublished: (field: string) => readonly string[]
  /** How the menu calls this content, where it leads to it and the public does not see the entry: a draft, or for members. */
  hiddenInMenu: readonly string[]
  /** Titles of the others of its kind that bear its number. */
  sameNumber: readonly string[]
}

/** Everything to look at before a content is published, in the order of its form. */
export function checklist(fields: ContentFields, values: ContentValues, audience: 'public' | 'members', facts: CheckFacts): CheckPoint[] {
  const found: CheckPoint[] = missingToPublish(fields, values).map(({ name, label }) => ({ level: 'blocking', field: name, text: `${label} : à remplir.` }))
  const advise = (field: string, text: string) => { found.push({ level: 'advice', field, text }) }
  for (const [name, field] of Object.entries(fields)) {
    const value = values[name]
    if (name === 'title' && typeof value === 'string' && value.length > 90) advise(name, `Titre long (${value.length} caractères) : les moteurs de recherche le couperont vers 60.`)
    if (name === 'summary' && typeof value === 'string' && value !== '') {
      if (value.length < 40) advise(name, `${field.label} très court : c’est ce qu’on lit dans les listes et les moteurs de recherche.`)
      if (value === values['title']) advise(name, `${field.label} : il répète le titre.`)
    }
    if (field.type === 'picture') {
      if (value === null || value === undefined) advise(name, 'Sans image : la page et son partage seront plus austères.')
      else if (typeof value === 'string') mediaPoints(name, value, audience, facts).forEach((point) => found.push(point))
    }
    if (field.type === 'contents') {
      const titles = facts.unpublished(name)
      if (titles.length > 0) advise(name, `${field.label} : pas encore publié, donc pas montré : ${titles.map((one) => `« ${one} »`).join(', ')}.`)
    }
    if (field.type === 'files' && [value].flat().some((id) => typeof id === 'string' && facts.media(id) === null)) advise(name, `${field.label} : un document n’est plus dans la médiathèque et ne sera pas montré. Choisissez-en un autre, ou enregistrez sans lui.`)
    if (name === 'number' && facts.sameNumber.length > 0) advise(name, `${field.label} : le ${String(value)} est déjà celui de ${facts.sameNumber.map((one) => `« ${one} »`).join(', ')}.`)
    if (field.type === 'rich') found.push(...textPoints(name, cleanRichText(value), audience, facts))
  }
  for (const label of facts.hiddenInMenu) {
    advise('title', audience === 'members' ? `Le menu a une entrée « ${label} » vers ce contenu : le public ne la voit pas, puisqu’il est réservé aux membres.` : `Le menu a une entrée « ${label} » vers ce brouillon : le public la verra une fois qu’il sera publié.`)
  }
  // Two pictures that are gone are one thing to look at.
  return [...new Map(found.map((one) => [`${one.field} ${one.text}`, one])).values()]
}

/** How each text is called whose pictures nobody has described: not published so. */
export function picturesWithoutWords(fields: ContentFields, values: ContentValues, media: ReadonlyMap<string, NonNullable<ReturnType<CheckFacts['media']>>>): string[] {
  const facts: CheckFacts = { pathState: () => 'there', media: (id) => media.get(id) ?? null, unpublished: () => [], hiddenInMenu: [], sameNumber: [] }
  return Object.entries(fields).flatMap(([name, field]) => (field.type === 'rich' && textPoints(name, cleanRichText(values[name]), 'public', facts).some((point) => point.level === 'blocking')
    ? [`la description d’une image (${field.label.toLowerCase()})`] : []))
}

function textPoints(field: string, doc: RichText, audience: 'public' | 'members', facts: CheckFacts): CheckPoint[] {
  const advice = (text: string): CheckPoint => ({ level: 'advice', field, text })
  const found: CheckPoint[] = figuresOf(doc).flatMap(({ attrs: { mediaId, alt } }) => mediaPoints(field, mediaId, audience, facts, alt))
  found.push(...filesOf(doc).flatMap(({ attrs: { mediaId, label } }) => (facts.media(mediaId) === null ? [advice(`Le fichier « ${label} » n’est plus dans la médiathèque.`)] : [])))
  const levels = headingNodesOf(doc).map((heading) => heading.attrs.level)
  if (levels[0] === 3) found.push(advice('Un sous-titre vient avant le premier titre : commencez par un titre.'))
  const words = plainText(doc).split(/\s+/).length
  if (levels.length === 0 && words > 350) found.push(advice(`Texte long (${words} mots) sans aucun titre : deux ou trois aideraient à le parcourir.`))
  for (const { href, text } of linksOf(doc)) found.push(...linkPoints(field, href, text, facts))
  return found
}

const emptyWords = /^(cliquez )?(ici|là|lien|en savoir plus|lire la suite|https?:\/\/\S+)\.?$/i

function linkPoints(field: string, href: string, text: string, { pathState }: CheckFacts): CheckPoint[] {
  const advice = (words: string): CheckPoint => ({ level: 'advice', field, text: words })
  const found = emptyWords.test(text.trim()) ? [advice(`Lien « ${text.slice(0, 60)} » : dites où il mène, pour qui n’entend ou ne lit que les liens.`)] : []
  if (isExternalHref(href) || !href.startsWith('/')) return found
  const state = pathState(href)
  const said = {
    there: null, nothing: 'ne mène à aucune page du site', draft: 'mène à un brouillon, que personne ne peut lire', 'signed-in': 'mène à une page réservée à qui se connecte',
  }[state]
  return said === null ? found : [...found, advice(`Le lien « ${text.slice(0, 60)} » (${href}) ${said}.`)]
}

/** A picture is told to whoever does not see it: by the text that shows it, else by the library. */
function mediaPoints(field: string, id: string, audience: 'public' | 'members', facts: CheckFacts, alt = ''): CheckPoint[] {
  const media = facts.media(id)
  if (media === null) return [{ level: 'advice', field, text: 'Une image n’est plus dans la médiathèque : elle ne sera pas montrée.' }]
  const named = alt === '' ? 'Une image' : `L’image « ${alt.slice(0, 60)} »`
  const found: CheckPoint[] = alt === '' && media.alt === '' && !media.isDecorative ? [{ level: 'blocking', field, text: 'Une image n’a pas de description : écrivez ce qu’elle montre.' }] : []
  if (media.audience === 'members' && audience === 'public') found.push({ level: 'advice', field, text: `${named} est réservée aux membres : le public ne la verra pas.` })
  return found
}
