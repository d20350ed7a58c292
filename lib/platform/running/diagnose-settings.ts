import { env, setSettings } from '#lib/platform/env'
import { listSettings } from '#lib/platform/setting-docs'
import { broken, type Finding, good } from './diagnosis.ts'

/** Which settings are given, from where, and never what they say: an address or a name may stand in any of them. */
export function diagnoseSettings(): Finding[] {
  try {
    env()
  } catch (error) {
    return [broken('réglages', error instanceof Error ? error.message.replaceAll('\n', ' ; ') : 'illisibles')]
  }
  const given = setSettings()
  const shown = listSettings().flatMap(({ name }) => {
    const from = given.get(name)
    return from === undefined ? [] : [from === 'file' ? `${name} (fichier)` : name]
  })
  const missing = (['DATABASE_URL', 'SECRET', 'PUBLIC_URL'] as const).filter((name) => !given.has(name))
  return [
    good('réglages donnés', shown.join(', ') || 'aucun'),
    ...(missing.length === 0 ? [] : [broken('réglages', `il manque ${missing.join(', ')}`)]),
  ]
}
