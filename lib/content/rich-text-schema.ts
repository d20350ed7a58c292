import { z } from 'zod'
import { safeHref } from './rich-text-href.ts'
import { bytesOf, countNodes, type RichText, richTextLimits, type RichTextList, type RichTextListItem, type RichTextSimpleBlock } from './rich-text.ts'
import { richTextFromForm } from './rich-text-form.ts'

const { alt, caption, label, span, bytes, nodes } = richTextLimits
const mediaId = z.uuid().lowercase()
const count = (max: number) => z.int().min(1).max(max)

const mark = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('bold') }),
  z.strictObject({ type: z.literal('italic') }),
  z.strictObject({ type: z.literal('link'), attrs: z.strictObject({ href: z.string().refine((href) => safeHref(href) === href) }) }),
])
const inline = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('text'), text: z.string().min(1).regex(/^[^\u0000]*$/), marks: z.array(mark).min(1).max(3).exactOptional() }),
  z.strictObject({ type: z.literal('hardBreak') }),
])
const paragraph = z.strictObject({ type: z.literal('paragraph'), content: z.array(inline) })
const heading = z.strictObject({ type: z.literal('heading'), attrs: z.strictObject({ level: z.union([z.literal(2), z.literal(3)]) }), content: z.array(inline).min(1) })
const simpleBlock: z.ZodType<RichTextSimpleBlock> = z.lazy(() => z.union([paragraph, list]))
const listItem: z.ZodType<RichTextListItem> = z.strictObject({ type: z.literal('listItem'), content: z.array(simpleBlock).min(1) })
const list: z.ZodType<RichTextList> = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('bulletList'), content: z.array(listItem).min(1) }),
  z.strictObject({ type: z.literal('orderedList'), attrs: z.strictObject({ start: count(9999) }), content: z.array(listItem).min(1) }),
])
const file = z.strictObject({ type: z.literal('file'), attrs: z.strictObject({ mediaId, label: z.string().max(label) }) })
const figure = z.strictObject({ type: z.literal('figure'), attrs: z.strictObject({ mediaId, alt: z.string().max(alt), caption: z.string().max(caption) }) })
const cell = z.strictObject({
  type: z.enum(['tableHeader', 'tableCell']),
  attrs: z.strictObject({ colspan: count(span), rowspan: count(span) }),
  content: z.array(simpleBlock).min(1),
})
const table = z.strictObject({ type: z.literal('table'), content: z.array(z.strictObject({ type: z.literal('tableRow'), content: z.array(cell).min(1) })).min(1) })
const callout = z.strictObject({ type: z.literal('callout'), content: z.array(z.union([simpleBlock, heading, file])).min(1) })
const blockquote = z.strictObject({ type: z.literal('blockquote'), content: z.array(simpleBlock).min(1) })
const horizontalRule = z.strictObject({ type: z.literal('horizontalRule') })
const block = z.union([simpleBlock, heading, blockquote, callout, table, horizontalRule, figure, file])

const document: z.ZodType<RichText> = z.strictObject({ type: z.literal('doc'), content: z.array(block) })

/** A document as it may be stored: exactly the list of `rich-text.ts`, within its limits. What is not is refused whole. */
export const richTextSchema: z.ZodType<RichText> = z.unknown()
  // First, and without recursion: a nesting made to exhaust the parser never reaches it.
  .refine((value) => countNodes(value) <= nodes, { abort: true, error: 'too many nodes' })
  .pipe(document)
  .refine((doc) => bytesOf(doc) <= bytes, { error: 'too large' })

/** A text as a form sends it: the editor's JSON, or plain paragraphs from a browser without JavaScript. */
export function richTextField() {
  return z.string().default('').transform((value, context): RichText => {
    const doc = richTextFromForm(value)
    if (doc !== null) return doc
    context.addIssue('Ce texte est trop long pour une seule page : répartissez-le sur plusieurs.')
    return z.NEVER
  })
}
