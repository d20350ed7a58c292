import type { ContentKindName } from '#lib/content/content-fields'
import { cleanValues } from '#lib/content/content-values'
import { definitionOf, type ContentOf } from '#lib/content/kinds'
import type { PublicContent } from '#lib/content/public-queries'

let count = 0

/** A published content as pages read it; what is not given is empty. */
export function aPublicContent<Kind extends ContentKindName>(kind: Kind, values: Partial<ContentOf<Kind>> = {}, more: { id?: string; slug?: string; publishedAt?: string } = {}): PublicContent<Kind> {
  count += 1
  const full = cleanValues(definitionOf(kind).fields, { title: `Titre ${count}`, ...values }) as ContentOf<Kind>
  return { id: more.id ?? `00000000-0000-4000-8000-${String(count).padStart(12, '0')}`, slug: more.slug ?? `titre-${count}`, publishedAt: more.publishedAt ?? '2026-11-20T09:00:00.000Z', values: full }
}
