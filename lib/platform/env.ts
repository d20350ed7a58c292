import path from 'node:path'
import { z } from 'zod'

const objectStoreSettings = ['S3_ENDPOINT', 'S3_BUCKET', 'S3_REGION', 'S3_ACCESS_KEY_ID', 'S3_SECRET_ACCESS_KEY'] as const

/**
 * Every setting of an installation, read once. Nobody else reads `process.env`.
 * The messages are for the operator who types them.
 */
const schema = z.object({
  /** The application's role: may read and write, never rewrite the audit. */
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/, error: 'DATABASE_URL : une adresse postgresql://… est attendue.' }).optional(),
  /** The owner's role, for migrations only. */
  DATABASE_OWNER_URL: z.url({ protocol: /^postgres(ql)?$/, error: 'DATABASE_OWNER_URL : une adresse postgresql://… est attendue.' }).optional(),
  /** The address people type: links in mails start with it. */
  PUBLIC_URL: z.url({ protocol: /^https?$/, error: 'PUBLIC_URL : une adresse https://… est attendue.' }).optional(),
  /** Signs links and sessions; at least 32 characters. */
  SECRET: z.string().min(32, { error: 'SECRET : au moins 32 caractères (par exemple : openssl rand -base64 32).' }).optional(),
  /** smtp://user:password@host:port; without it, mails are kept in the mailbox page. */
  SMTP_URL: z.url({ protocol: /^smtps?$/, error: 'SMTP_URL : une adresse smtp://… est attendue.' }).optional(),
  MAIL_FROM: z.string().optional(),
  PORT: z.coerce.number({ error: 'PORT : un nombre de 0 à 65535 est attendu (0 : un port libre).' }).int().min(0).max(65535, { error: 'PORT : un nombre de 0 à 65535 est attendu (0 : un port libre).' }).default(3000),
  /** The network interface that answers: this machine alone unless told otherwise (a container says 0.0.0.0). */
  HOST: z.string().default('127.0.0.1'),
  /** Where the build lies. */
  NEXT_DIST_DIR: z.string().default('.next'),
  /** Where the demo keeps its database and uploads their files. */
  DATA_DIR: z.string().default('.data'),
  /** `oui` allows "sign in as…" on an example; the demo writes it for itself when it is on this machine alone. */
  EXAMPLE_SIGN_IN: z.enum(['oui', 'non']).optional(),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
  /** Outgoing calls, each of which can be switched off or pointed elsewhere. */
  GEOCODER_URL: z.union([z.literal('non'), z.url()]).default('https://data.geopf.fr/geocodage'),
  GEO_API_URL: z.union([z.literal('non'), z.url()]).default('https://geo.api.gouv.fr'),
  TILE_URL: z.string().default('https://data.geopf.fr/wmts?SERVICE=WMTS&REQUEST=GetTile&VERSION=1.0.0&LAYER=GEOGRAPHICALGRIDSYSTEMS.PLANIGNV2&STYLE=normal&TILEMATRIXSET=PM&FORMAT=image/png&TILEMATRIX={z}&TILEROW={y}&TILECOL={x}'),
  /** The national directory's FHIR interface (ANS), asked for a number that no import brought; off unless named here. */
  RPPS_DIRECTORY_URL: z.union([z.literal('non'), z.url()]).default('non'),
  RPPS_DIRECTORY_KEY: z.string().optional(),
  /** Where the files of the media library lie: a bucket that speaks S3, all five or none; without it, DATA_DIR. */
  S3_ENDPOINT: z.url({ protocol: /^https?$/, error: 'S3_ENDPOINT : une adresse https://… est attendue.' }).optional(),
  S3_BUCKET: z.string().optional(),
  S3_REGION: z.string().optional(),
  S3_ACCESS_KEY_ID: z.string().optional(),
  S3_SECRET_ACCESS_KEY: z.string().optional(),
  /** `hds`: adressages keep who they are for, on a host certified for health data (CSP L.1111-8); applied by `npm run migrate`. */
  REFERRAL_MODE: z.enum(['minimal', 'hds'], { error: 'REFERRAL_MODE : minimal ou hds.' }).default('minimal'),
  /** Who decided to keep identities, when, and where they are hosted: recorded by `npm run migrate`. */
  REFERRAL_MODE_DECISION: z.string().max(500).optional(),
  /** Keys of identities, the one in use first: `2027:base64,2026:base64`, 32 bytes each. */
  IDENTITY_KEYS: z.string().optional(),
}).superRefine((settings, context) => {
  for (const message of identityMistakes(settings)) context.addIssue({ code: 'custom', message })
  const missing = objectStoreSettings.filter((name) => settings[name] === undefined)
  if (missing.length > 0 && missing.length < objectStoreSettings.length) {
    context.addIssue({ code: 'custom', message: `Stockage S3 : il manque ${missing.join(', ')} (ou retirez tous les réglages S3_… pour garder les fichiers dans DATA_DIR).` })
  }
})

export type Env = z.infer<typeof schema>

/** A bucket on a server that speaks S3. */
export type ObjectStore = { endpoint: string; bucket: string; region: string; accessKeyId: string; secretAccessKey: string }

let parsed: Env | null = null

/** The parsed settings; an invalid one stops the process with one sentence per mistake. */
export function env(): Env {
  if (parsed) return parsed
  const present = Object.fromEntries(Object.entries(process.env).filter(([, value]) => value !== ''))
  const result = schema.safeParse(present)
  if (!result.success) throw new Error(result.error.issues.map((issue) => issue.message).join('\n'))
  parsed = result.data
  return parsed
}

/** A setting this process cannot do without, or a sentence that says so. */
export function required<Key extends 'DATABASE_URL' | 'DATABASE_OWNER_URL' | 'SECRET'>(key: Key): string {
  const value = env()[key]
  if (value === undefined) throw new Error(`${key} manque : ajoutez ce réglage (voir « Réglages » dans le README), puis relancez.`)
  return value
}

/** The address of the site, without a trailing slash. */
export function publicUrl(): string {
  return (env().PUBLIC_URL ?? `http://localhost:${env().PORT}`).replace(/\/$/, '')
}

/** The absolute folder for uploads and for the demo's database. */
export function dataDir(): string {
  return path.resolve(env().DATA_DIR)
}

/** The bucket of the settings; null when files are kept on the disk. */
export function objectStore(): ObjectStore | null {
  const { S3_ENDPOINT: endpoint, S3_BUCKET: bucket, S3_REGION: region, S3_ACCESS_KEY_ID: accessKeyId, S3_SECRET_ACCESS_KEY: secretAccessKey } = env()
  return endpoint && bucket && region && accessKeyId && secretAccessKey ? { endpoint, bucket, region, accessKeyId, secretAccessKey } : null
}

export type IdentityKey = { id: string; key: Uint8Array }

/** Whether adressages keep who they are for. */
export function referralMode(): 'minimal' | 'hds' {
  return env().REFERRAL_MODE
}

/** The keys of identities, the one in use first; none in the minimal mode. */
export function identityKeys(): [IdentityKey, ...IdentityKey[]] {
  const [current, ...others] = readKeys(env().IDENTITY_KEYS ?? '')
  if (!current) throw new Error('IDENTITY_KEYS manque : ajoutez ce réglage (voir « Réglages » dans le README), puis relancez.')
  return [current, ...others]
}

function readKeys(text: string): IdentityKey[] {
  return text.split(',').map((part) => part.trim()).filter((part) => part !== '').map((part) => {
    const [id = '', ...rest] = part.split(':')
    return { id, key: new Uint8Array(Buffer.from(rest.join(':'), 'base64')) }
  })
}

function identityMistakes(settings: { REFERRAL_MODE: string; REFERRAL_MODE_DECISION?: string | undefined; IDENTITY_KEYS?: string | undefined }): string[] {
  const keys = readKeys(settings.IDENTITY_KEYS ?? '')
  const broken = keys.some(({ id, key }) => !/^[\w-]{1,20}$/.test(id) || key.length !== 32) || new Set(keys.map((one) => one.id)).size < keys.length
  return [
    ...(broken ? ['IDENTITY_KEYS : des clés « nom:base64 » de 32 octets, séparées par des virgules, chacune avec son propre nom (par exemple : 2027:$(openssl rand -base64 32)).'] : []),
    ...(settings.REFERRAL_MODE === 'hds' && keys.length === 0 ? ['IDENTITY_KEYS manque : en mode hds, les identités sont chiffrées avec ces clés, la première étant celle qui sert.'] : []),
    ...(settings.REFERRAL_MODE === 'hds' && (settings.REFERRAL_MODE_DECISION ?? '').trim() === '' ? ['REFERRAL_MODE_DECISION manque : en mode hds, écrivez qui l’a décidé, quel jour, et chez quel hébergeur certifié HDS.'] : []),
  ]
}

/** Settings that a command found out for itself (the demo's own database): before anything uses the database. */
export function addSettings(found: Record<string, string>): void {
  Object.assign(process.env, found)
  parsed = null
}

/** This process forgets the owner of the database, whom a server must not know. */
export function forgetOwner(): void {
  delete process.env['DATABASE_OWNER_URL']
  parsed = null
}

/** What started servers inherit: everything but the owner of the database, whom they must not know. */
export function childEnvironment(more: Record<string, string> = {}): NodeJS.ProcessEnv {
  const { DATABASE_OWNER_URL: _owner, ...inherited } = process.env
  return { ...inherited, NEXT_TELEMETRY_DISABLED: '1', ...more }
}

/** Whether this is the product as people use it, and not a developer's machine. */
export function isProduction(): boolean {
  return process.env.NODE_ENV === 'production'
}

/** Whether Next is building: no database is needed then, and none is asked. */
export function isBuilding(): boolean {
  return process.env['NEXT_PHASE'] === 'phase-production-build'
}
