import { bytesOf, cleanRichText, countNodes, type RichText, type RichTextInline, richTextLimits } from './rich-text.ts'

/**
 * The document in what a form sent: the editor's JSON, or the text of the plain area that stands there without JavaScript.
 * Null when it is past the limits: cutting it would lose what somebody wrote.
 */
export function richTextFromForm(value: string): RichText | null {
  const raw = documentIn(value) ?? paragraphsIn(value)
  return isWithin(raw) ? cleanRichText(raw) : null
}

/**
 * What the editor hands to the form: the clean document, or, past the limits, all of it, which `richTextFromForm` refuses:
 * the clean-up would drop its end without a word.
 */
export function richTextToForm(raw: unknown): { value: string; length: 'fits' | 'too-long' } {
  return isWithin(raw) ? { value: JSON.stringify(cleanRichText(raw)), length: 'fits' } : { value: JSON.stringify(raw), length: 'too-long' }
}

/** Paragraphs where a line is left empty, breaks where it is not. */
export function fromPlainText(text: string): RichText {
  return cleanRichText(paragraphsIn(text))
}

/** Whether a document is nothing but paragraphs without any look, so that a plain area can hold it whole. */
export function isPlainRichText(doc: RichText): boolean {
  return doc.content.every((block) => block.type === 'paragraph' && block.content.every((inline) => inline.type === 'hardBreak' || inline.marks === undefined))
}

function isWithin(raw: unknown): boolean {
  return countNodes(raw) <= richTextLimits.nodes && bytesOf(raw) <= richTextLimits.bytes
}

function documentIn(value: string): unknown {
  if (!/^\s*\{/.test(value) || value.length > 2 * richTextLimits.bytes) return null
  try {
    const parsed: unknown = JSON.parse(value)
    return typeof parsed === 'object' && parsed !== null && 'type' in parsed && parsed.type === 'doc' ? parsed : null
  } catch {
    return null
  }
}

function paragraphsIn(text: string) {
  const paragraphs = text.replace(/\r\n?/g, '\n').split(/\n[^\S\n]*\n\s*/)
  return { type: 'doc', content: paragraphs.map((paragraph) => ({ type: 'paragraph', content: linesOf(paragraph) })) }
}

function linesOf(paragraph: string): RichTextInline[] {
  return paragraph.split('\n').flatMap((line, index) => [...(index > 0 ? [{ type: 'hardBreak' as const }] : []), ...(line === '' ? [] : [{ type: 'text' as const, text: line }])])
}
