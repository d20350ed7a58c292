import { z } from 'zod'
import { db } from '#lib/platform/db/client'
import type { Day } from '#lib/platform/day'
import { ConventionGrant, OrganisationKind, Role, SignInWay } from '#lib/platform/db/generated/enums'
import { type Actor, mustPassFactor, type PartnerMembership } from './actor.ts'

const rowSchema = z.object({
  session_id: z.string(),
  second_factor_at: z.coerce.date().nullable(),
  opened_by: z.enum(SignInWay),
  user_id: z.string(),
  name: z.string(),
  email: z.string().nullable(),
  practitioner_id: z.string().nullable(),
  expires: z.coerce.date(),
  created_at: z.coerce.date(),
  last_seen_at: z.coerce.date(),
  roles: z.array(z.object({ role: z.enum(Role), organisation: z.string().nullable(), name: z.string().nullable(), kind: z.enum(OrganisationKind).nullable() })),
  conventions: z.array(z.object({ organisation: z.string(), grants: z.array(z.enum(ConventionGrant)), ends_on: z.string().nullable(), in_force: z.boolean() })),
  services: z.array(z.object({ organisation: z.string(), id: z.string() })),
  own: z.array(z.string()),
  delegated: z.array(z.string()),
})

/** `isGuarded`: the person holds a role that asks for the second factor, passed or not. */
export type LoadedSession = { actor: Actor; isGuarded: boolean; expires: Date; createdAt: Date; lastSeenAt: Date }

/** One query for everything an actor is: it runs on each private request. Null when the session or the account is not valid. */
export async function loadSession(sessionToken: string, today: Day): Promise<LoadedSession | null> {
  // A cookie is whatever somebody sends; our tokens are made of these characters, and PostgreSQL refuses some others.
  if (!/^[\w-]{1,200}$/.test(sessionToken)) return null
  const rows: unknown[] = await db().$queryRaw`
    SELECT u.id AS user_id, u.name, u.email, u.practitioner_id, s.expires, s.created_at, s.last_seen_at, s.id AS session_id, s.second_factor_at, s.opened_by,
      (SELECT coalesce(json_agg(json_build_object('role', g.role, 'organisation', g.organisation_id, 'name', o.name, 'kind', o.kind)), '[]')
         FROM role_grant g LEFT JOIN organisation o ON o.id = g.organisation_id
        WHERE g.user_id = u.id AND g.from_on <= ${today}::date AND (g.until_on IS NULL OR g.until_on >= ${today}::date)) AS roles,
      (SELECT coalesce(json_agg(json_build_object('organisation', c.organisation_id, 'grants', c.grants, 'ends_on', c.ends_on,
                'in_force', c.ends_on IS NULL OR c.ends_on >= ${today}::date)), '[]')
         FROM convention c
        WHERE c.starts_on <= ${today}::date
          AND c.organisation_id IN (SELECT organisation_id FROM role_grant WHERE user_id = u.id)) AS conventions,
      (SELECT coalesce(json_agg(json_build_object('organisation', v.organisation_id, 'id', v.id) ORDER BY v.name), '[]')
         FROM service_member m JOIN partner_service v ON v.id = m.service_id WHERE m.user_id = u.id) AS services,
      (SELECT coalesce(json_agg(p.id), '[]') FROM practice p
        WHERE p.practitioner_id = u.practitioner_id AND p.removed_at IS NULL AND (p.ends_on IS NULL OR p.ends_on >= ${today}::date)) AS own,
      (SELECT coalesce(json_agg(DISTINCT p.id), '[]') FROM delegation d
         JOIN practice p ON p.id = d.practice_id OR p.site_id = d.site_id
        WHERE d.user_id = u.id AND d.revoked_at IS NULL AND d.from_on <= ${today}::date AND d.until_on >= ${today}::date
          AND p.removed_at IS NULL AND (p.ends_on IS NULL OR p.ends_on >= ${today}::date)) AS delegated
    FROM session s JOIN app_user u ON u.id = s.user_id
    WHERE s.session_token = ${sessionToken} AND u.disabled_at IS NULL AND u.asleep_at IS NULL`
  const parsed = rowSchema.safeParse(rows[0])
  if (!parsed.success) return null
  const row = parsed.data
  // Deny by default: until the second factor is passed, such a person is nobody but themselves, whatever page or route asks.
  const isGuarded = mustPassFactor(row.roles.map(({ role }) => role))
  const awaitsSecondFactor = isGuarded && row.second_factor_at === null
  const roles = awaitsSecondFactor ? [] : row.roles
  const partners = roles.flatMap(({ role, organisation, name, kind }): PartnerMembership[] =>
    (role === 'partner_user' || role === 'partner_referent') && organisation
      ? [{ organisationId: organisation, organisationName: name ?? '', organisationKind: kind ?? 'other', role, serviceIds: row.services.filter((one) => one.organisation === organisation).map((one) => one.id), ...grantsOf(organisation, row.conventions) }]
      : [])
  const actor: Actor = {
    kind: 'person',
    userId: row.user_id,
    name: row.name,
    email: row.email,
    practitionerId: row.practitioner_id,
    roles: new Set(roles.map(({ role }) => role)),
    awaitsSecondFactor,
    ownPracticeIds: new Set(awaitsSecondFactor ? [] : row.own),
    delegatedPracticeIds: new Set(awaitsSecondFactor ? [] : row.delegated),
    partners,
    session: { id: row.session_id, secondFactorAt: row.second_factor_at, openedBy: row.opened_by },
  }
  return { actor, isGuarded, expires: row.expires, createdAt: row.created_at, lastSeenAt: row.last_seen_at }
}

function grantsOf(organisation: string, conventions: z.infer<typeof rowSchema>['conventions']): Pick<PartnerMembership, 'grants' | 'endedOn'> {
  const own = conventions.filter((one) => one.organisation === organisation)
  const inForce = own.filter((one) => one.in_force)
  const lastEnd = own.map((one) => one.ends_on).filter((day) => day !== null).sort().at(-1) ?? null
  return { grants: new Set(inForce.flatMap((one) => one.grants)), endedOn: inForce.length > 0 ? null : lastEnd }
}
