import { legalMissions } from '#lib/content/legal-missions'
import { slugOf } from '#lib/content/slug'
import { content, contentIds, type ExampleContent } from './example-content.ts'

/** The missions of the law by a short name, in the order of the law. */
const keys = ['acces', 'parcours', 'prevention', 'crises', 'qualite', 'professionnels'] as const
export type MissionKey = (typeof keys)[number]

/** The six missions of the law, as they are prefilled: for the examples whose accord is signed. */
export const usualMissions: readonly ExampleContent[] = legalMissions.map((values) => content('mission', slugOf(values.title), 345, values))

/** What contents name missions by. */
export function missionIds(...wanted: readonly MissionKey[]): string[] {
  return wanted.flatMap((key) => contentIds('mission', slugOf(legalMissions[keys.indexOf(key)]?.title ?? '')))
}
