type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json }

/** Facts of a page for search engines (schema.org). Nothing typed can end the element: every `<` is written as its code. */
export function JsonLd({ data }: { data: { readonly [name: string]: Json } }) {
  const text = JSON.stringify({ '@context': 'https://schema.org', ...data }).replaceAll('<', '\\u003c')
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: text }} />
}
