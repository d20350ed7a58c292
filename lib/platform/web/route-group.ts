const groups: readonly (readonly [RegExp, string])[] = [
  [/^\/_next\//, 'static'], [/^\/(icones\.svg|icons|favicon|manifest|robots|sitemap)/, 'static'], [/^\/medias\//, 'medias'], [/^\/api\/sante$/, 'health'], [/^\/api\//, 'api'], [/^\/gestion(\/|$)/, 'gestion'],
  [/^\/espace(\/|$)/, 'espace'], [/^\/medecins(\/|$)/, 'register'], [/^\/(connexion|confirmer|repondre|inscription|invitation|pointage|sondage|suites|suivi)(\/|$)/, 'links'],
]

/** The group of addresses that figures are kept by: a handful, whatever is asked for. */
export function routeGroup(url: string): string {
  const [path = '/'] = url.split('?', 1)
  return groups.find(([pattern]) => pattern.test(path))?.[1] ?? 'site'
}
