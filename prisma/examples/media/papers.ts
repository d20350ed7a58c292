import { pathwayKinds } from '#lib/content/kinds/pathway'
import { documentKinds } from '#lib/content/kinds/document'
import { cleanValues } from '#lib/content/content-values'
import { type ContentOf, contentKinds } from '#lib/content/kinds'
import type { RichText } from '#lib/content/rich-text'
import { plainText } from '#lib/content/rich-text-reading'
import { dayAndMonth } from '#lib/platform/format/french-date'
import type { Example } from '#prisma/examples/example'
import type { ExampleContent } from '#prisma/examples/example-content'
import { stableId } from '#prisma/examples/stable-id'
import type { Paper, PaperBlock } from './paper-pdf.ts'
import { guideTexts, minutesTexts, pathwayTexts, statutesText } from './paper-texts.ts'

type From = { example: Example; contents: readonly ExampleContent[] }

/** What the file of a document or a pathway says, made from what the site says of the same thing. */
export function paperOf(one: ExampleContent, from: From, edition: number): Paper {
  const { identity } = from.example
  const foot = `${identity.shortName} · document d’exemple, sans valeur : personnes et faits inventés`
  if (one.kind === 'pathway') {
    const values = valuesOf('pathway', one)
    return { kicker: `${values.kind === '' ? 'Parcours' : pathwayKinds[values.kind]} · version ${edition}`, title: values.title, about: values.summary, blocks: pathwayBlocks(one.slug, edition), foot }
  }
  const values = valuesOf('document', one)
  const on = values.datedOn === null ? '' : ` · ${dayAndMonth(values.datedOn, '0000-01-01')}`
  return { kicker: `${values.kind === '' ? 'Document' : documentKinds[values.kind]}${on}`, title: values.title, about: values.summary, blocks: documentBlocks(one, values.kind, from), foot }
}

function documentBlocks(one: ExampleContent, kind: ContentOf<'document'>['kind'], from: From): PaperBlock[] {
  const name = from.example.identity.shortName
  const agreement = from.contents.find((other) => other.kind === 'agreement' && valuesOf('agreement', other).documents.includes(stableId('content', one.kind, one.slug)))
  if (agreement !== undefined) return agreementBlocks(valuesOf('agreement', agreement), name)
  switch (kind) {
    case 'statuts': return typed(statutesText(name))
    case 'projet': case 'rapport': return projectBlocks(from, kind)
    case 'compte_rendu': return typed(minutesTexts[one.slug] ?? minutesTexts['usual'] ?? '')
    case 'guide': return guideBlocks(one.slug, from)
    case 'aci': case 'autre': case '': return typed(guideTexts['usual'] ?? '')
  }
}

function agreementBlocks(agreement: ContentOf<'agreement'>, name: string): PaperBlock[] {
  return [
    { style: 'text', text: agreement.summary },
    { style: 'heading', text: 'Article 1 · Les parties' }, { style: 'text', text: `${name}, et les partenaires signataires nommés sur la page de la convention.` },
    ...agreement.axes.flatMap((axis, index): PaperBlock[] => [{ style: 'heading', text: `Article ${index + 2} · ${axis.title}` }, { style: 'text', text: axis.objectives }]),
    { style: 'heading', text: 'Durée' }, { style: 'text', text: agreement.renewal === '' ? 'Jusqu’à ce que l’une des parties y mette fin.' : `${agreement.renewal}.` },
    { style: 'heading', text: 'Signataires' }, ...agreement.signatories.map((signatory): PaperBlock => ({ style: 'item', text: signatory.role })),
    { style: 'heading', text: 'Annexe · Les données' }, ...typed(guideTexts['data-annex'] ?? ''),
  ]
}

function projectBlocks({ contents }: From, kind: 'projet' | 'rapport'): PaperBlock[] {
  const actions = contents.filter((one) => one.kind === 'action' && typeof one.moment === 'number').map((one) => valuesOf('action', one))
  return contents.filter((one) => one.kind === 'axis').flatMap((axis): PaperBlock[] => {
    const { title, number, context } = valuesOf('axis', axis)
    const own = actions.filter((one) => one.axis.includes(stableId('content', 'axis', axis.slug))).sort((a, b) => (a.number ?? 0) - (b.number ?? 0))
    return [
      { style: 'heading', text: `Axe ${number ?? ''} · ${title}` }, { style: 'text', text: context },
      ...own.flatMap((action): PaperBlock[] => [
        { style: 'item', text: `Action ${action.number ?? ''} : ${action.title}${kind === 'projet' ? '' : ` (${action.milestones[0]?.what ?? 'en cours'})`}` },
        ...(kind === 'projet' ? [] : action.indicators.map((one): PaperBlock => ({ style: 'text', text: `${one.name} : ${one.value}${one.at === '' ? '' : ` (${one.at})`}.` }))),
      ]),
    ]
  })
}

function guideBlocks(slug: string, { contents }: From): PaperBlock[] {
  const page = contents.find((one) => one.kind === 'page' && `fiche-${one.slug}` === slug)
  return page === undefined ? typed(guideTexts[slug] ?? guideTexts['usual'] ?? '') : written(valuesOf('page', page).body)
}

function pathwayBlocks(slug: string, edition: number): PaperBlock[] {
  const blocks = typed(pathwayTexts[slug] ?? pathwayTexts['usual'] ?? '')
  return edition === 1 ? blocks : [...blocks, { style: 'heading', text: `Ce qui change dans la version ${edition}` }, { style: 'text', text: 'Les délais sont dits en jours ouvrés, et chaque étape nomme qui prévient qui. Le reste est inchangé.' }]
}

/** A text typed with `## ` titles and `- ` items, one block a line. */
function typed(text: string): PaperBlock[] {
  return text.trim().split('\n').map((line) => line.trim()).filter((line) => line !== '').map((line): PaperBlock =>
    line.startsWith('## ') ? { style: 'heading', text: line.slice(3) } : line.startsWith('- ') ? { style: 'item', text: line.slice(2) } : { style: 'text', text: line })
}

/** A laid-out text of the site, block by block. */
function written(doc: RichText): PaperBlock[] {
  return doc.content.flatMap((block): PaperBlock[] => {
    const words = plainText({ type: 'doc', content: [block] }).split('\n').filter((line) => line !== '')
    const style = block.type === 'heading' ? 'heading' : block.type === 'bulletList' || block.type === 'orderedList' || block.type === 'table' ? 'item' : 'text'
    return words.map((text) => ({ style, text }))
  })
}

function valuesOf<Kind extends 'document' | 'pathway' | 'agreement' | 'action' | 'axis' | 'page'>(kind: Kind, one: ExampleContent): ContentOf<Kind> {
  return cleanValues(contentKinds[kind].fields, one.values) as ContentOf<Kind>
}
