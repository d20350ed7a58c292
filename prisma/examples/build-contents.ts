import type { ContentValues } from '#lib/content/content-fields'
import { cleanValues, referencesOf, titleOf } from '#lib/content/content-values'
import { definitionOf } from '#lib/content/kinds'
import { addDays, instantAt } from '#lib/platform/day'
import type { Prisma } from '#lib/platform/db/generated/client'
import { accountId } from './build-accounts.ts'
import type { Example } from './example.ts'
import type { ExampleClock } from './example-clock.ts'
import type { ExampleContent } from './example-content.ts'
import type { ExampleRows } from './example-rows.ts'
import { withMedia } from '#prisma/examples/media/example-picture'
import { stableId } from './stable-id.ts'

const minute = 60_000

/** What the coordinator wrote for the site, each with the history that its screens would have left. */
export function buildContents(rows: ExampleRows, example: Example, clock: ExampleClock): void {
  const ranks = new Map<string, number>()
  for (const written of example.contents(clock)) {
    const one = example.pictures === undefined ? written : withMedia(written, example.pictures)
    const position = (ranks.get(one.kind) ?? 0) + 1
    ranks.set(one.kind, position)
    addContent(rows, one, position, momentsOf(one, clock))
  }
}

/** Begun, written, published some days later: all in opening hours; what is not published was written the other day. */
function momentsOf({ kind, slug, moment }: ExampleContent, clock: ExampleClock) {
  const publishedDaysAgo = typeof moment === 'number' ? moment : null
  const begunAt = clock.officeHour(clock.workingDayAgo((publishedDaysAgo ?? 1) + 4), `${kind}:${slug}:begun`)
  return {
    begunAt,
    savedAt: new Date(begunAt.getTime() + 35 * minute),
    publishedAt: publishedDaysAgo === null ? null : clock.officeHour(clock.workingDayAgo(publishedDaysAgo), `${kind}:${slug}`),
    plannedAt: typeof moment === 'object' ? instantAt(addDays(clock.today, moment.plannedIn), '08:00', 'Europe/Paris') : null,
    changedAt: clock.officeHour(clock.workingDayAgo(1), `${kind}:${slug}:changed`),
  }
}

function addContent(rows: ExampleRows, one: ExampleContent, position: number, at: ReturnType<typeof momentsOf>): void {
  const { kind, slug, audience } = one
  const { fields } = definitionOf(kind)
  const id = stableId('content', kind, slug)
  const values = cleanValues(fields, one.values)
  const title = titleOf(values)
  const pending = one.pending && cleanValues(fields, one.pending)
  const actorId = accountId('coordination')
  const events = [
    { event: 'saved', at: at.begunAt, values: cleanValues(fields, { title }) },
    { event: 'saved', at: at.savedAt, values },
    ...(at.publishedAt ? [{ event: 'published', at: at.publishedAt, values }] : []),
    ...(at.plannedAt ? [{ event: 'scheduled', at: new Date(at.savedAt.getTime() + 5 * minute), values }] : []),
    ...(pending ? [{ event: 'saved', at: at.changedAt, values: pending }] : []),
  ]
  events.forEach((version, index) => rows.contentVersions.push({ contentId: id, number: index + 1, event: version.event, title: titleOf(version.values), fields: asJson(version.values), at: version.at, actorId }))
  const last = events.at(-1)
  rows.contents.push({
    id, kind, slug, audience, position, draft: asJson(pending ?? values), draftTitle: titleOf(pending ?? values),
    version: events.filter((version) => version.event === 'saved').length, createdAt: at.begunAt, updatedAt: last?.event === 'saved' ? last.at : at.savedAt, updatedById: actorId,
    ...(at.publishedAt ? { published: asJson(values), publishedVersion: 3, publishedAt: at.publishedAt } : {}),
    ...(at.plannedAt ? { publishAt: at.plannedAt } : {}),
  })
  const written = [{ state: 'draft', from: pending ?? values }, ...(at.publishedAt ? [{ state: 'published', from: values }] : [])]
  for (const { state, from } of written) rows.contentReferences.push(...referencesOf(fields, from).map((reference) => ({ ...reference, contentId: id, state })))
}

// Values are plain data, cleaned: what Prisma's type asks for, said in its words.
function asJson(values: ContentValues): Prisma.InputJsonObject {
  return values as Prisma.InputJsonObject
}
