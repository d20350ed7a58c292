import type { RppsImportPlan } from './rpps-import.ts'

/** A short text that differs when two plans would write something else: the screen sends back the one it showed. */
export function planDigest(plan: RppsImportPlan): string {
  return hash(JSON.stringify([
    plan.ready.map(({ person, practice }) => [person.nationalId, practice.structureId]), plan.changed, plan.linked.map((one) => one.id),
    plan.departed.map((one) => one.id), plan.returned.map((one) => one.id), plan.identified,
  ]))
}

/** FNV-1a, twice over: this tells two previews apart, it keeps no secret. */
function hash(text: string): string {
  let [low, high] = [0x811c9dc5, 0x1000193]
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index)
    low = Math.imul(low ^ code, 0x01000193) >>> 0
    high = Math.imul(high ^ (code + index), 0x85ebca6b) >>> 0
  }
  return low.toString(36) + high.toString(36)
}
