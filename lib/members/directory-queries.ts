import { z } from 'zod'
import type { Actor } from '#lib/platform/auth/actor'
import type { Day } from '#lib/platform/day'
import { db } from '#lib/platform/db/client'
import { Prisma } from '#lib/platform/db/generated/client'
import { containsWords, searchWords } from '#lib/platform/db/plain-search'
import { type DirectoryFilters, directoryPageSize } from './directory-filters.ts'
import { listedPeople } from './directory-sql.ts'
import { canReadMembersDirectory } from './policy.ts'

const entrySchema = z.object({
  lastName: z.string(), firstName: z.string(), civility: z.string(), professionCode: z.string(), professionText: z.string(), isGp: z.boolean(),
  communes: z.array(z.string()), presentation: z.string(), phone: z.string(), email: z.string(), msSante: z.string(), languages: z.array(z.string()), accessibility: z.string(),
})

/** Somebody in the directory; what is not for this reader is empty, and never left the database. */
export type DirectoryEntry = z.infer<typeof entrySchema>
export type Directory = { entries: DirectoryEntry[]; total: number; pageCount: number }

/** The directory as everyone reads it: those who agreed to be in it, with what each agreed to show to all. */
export async function publicDirectory(filters: DirectoryFilters, today: Day): Promise<Directory> {
  return search(['public'], filters, today)
}

/** The directory as this person reads it: professionals also read what is said to professionals, others what everyone does. */
export async function getDirectory(actor: Actor, filters: DirectoryFilters, today: Day): Promise<Directory> {
  return search(canReadMembersDirectory(actor) ? ['public', 'members'] : ['public'], filters, today)
}

async function search(audiences: readonly ('public' | 'members')[], { professionCode, communeCode, name, page }: DirectoryFilters, today: Day): Promise<Directory> {
  const allowed = Prisma.sql`(${Prisma.join([...audiences])})`
  const text = (field: string) => Prisma.sql`CASE WHEN ${Prisma.raw(`p."${field}_to"`)}::text IN ${allowed} THEN ${Prisma.raw(`p."${field}"`)} ELSE '' END`
  const people = Prisma.sql`
    ${listedPeople(audiences, today)}
      AND ${professionCode === null ? Prisma.sql`true` : professionCode === 'gp' ? Prisma.sql`coalesce(d.is_gp, false)` : Prisma.sql`coalesce(d.profession_code, m.profession_code) = ${professionCode}`}
      AND ${communeCode === null ? Prisma.sql`true` : Prisma.sql`${communeCode} = ANY(at.codes)`}
      AND ${containsWords([Prisma.sql`coalesce(d.first_name, m.first_name)`, Prisma.sql`coalesce(d.last_name, m.last_name)`], searchWords(name))}`
  const [rows, counts] = await Promise.all([
    db().$queryRaw<unknown[]>`
      SELECT coalesce(d.last_name, m.last_name) AS "lastName", coalesce(d.first_name, m.first_name) AS "firstName", coalesce(d.civility, '') AS civility,
        coalesce(d.profession_code, m.profession_code) AS "professionCode", CASE WHEN d.id IS NULL THEN m.profession_text ELSE '' END AS "professionText", coalesce(d.is_gp, false) AS "isGp",
        coalesce(at.names, '{}') AS communes, ${text('presentation')} AS presentation, ${text('phone')} AS phone, ${text('email')} AS email, ${text('ms_sante')} AS "msSante",
        CASE WHEN p.languages_to::text IN ${allowed} THEN p.languages ELSE '{}' END AS languages, ${text('accessibility')} AS accessibility
      ${people} ORDER BY 1, 2, p.user_id LIMIT ${directoryPageSize} OFFSET ${(page - 1) * directoryPageSize}`,
    db().$queryRaw<{ total: number }[]>`SELECT count(*)::int AS total ${people}`,
  ])
  const total = counts[0]?.total ?? 0
  return { entries: z.array(entrySchema).parse(rows), total, pageCount: Math.ceil(total / directoryPageSize) }
}
