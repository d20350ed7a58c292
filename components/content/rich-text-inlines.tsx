import { isExternalHref, safeHref } from '#lib/content/rich-text-href'
import type { RichTextInline } from '#lib/content/rich-text'
import { Fragment, type ReactNode } from 'react'

/** Runs of text; neighbours that lead to the same place are one link, whatever their looks. */
export function RichTextInlines({ inlines }: { inlines: readonly RichTextInline[] }) {
  return groups(inlines).map(({ href, runs }, index) => {
    const words = runs.map((run, at) => <Fragment key={at}>{run.type === 'text' ? styled(run) : <br />}</Fragment>)
    const isLink = href !== null && runs.some((run) => run.type === 'text' && run.text.trim() !== '')
    return isLink ? <a key={index} href={href} rel={isExternalHref(href) ? 'noopener noreferrer' : undefined}>{words}</a> : <Fragment key={index}>{words}</Fragment>
  })
}

type Group = { href: string | null; runs: RichTextInline[] }

function groups(inlines: readonly RichTextInline[]): Group[] {
  const found: Group[] = []
  for (const inline of inlines) {
    const href = hrefOf(inline)
    const last = found.at(-1)
    if (last && last.href === href) last.runs.push(inline)
    else found.push({ href, runs: [inline] })
  }
  return found
}

/** Asked again where it is shown: a document that was stored some other way than by our forms does no harm either. */
function hrefOf(inline: RichTextInline): string | null {
  const link = inline.type === 'text' ? inline.marks?.find((mark) => mark.type === 'link') : undefined
  return link ? safeHref(link.attrs.href) : null
}

function styled({ text, marks = [] }: Extract<RichTextInline, { type: 'text' }>): ReactNode {
  const emphasised = marks.some((mark) => mark.type === 'italic') ? <em>{text}</em> : text
  return marks.some((mark) => mark.type === 'bold') ? <strong>{emphasised}</strong> : emphasised
}
