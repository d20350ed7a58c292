import { readFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'

/** What nobody may read over a shoulder: never printed, and taken from a file when `<NAME>_FILE` names one, as containers do. */
export const secretSettings = ['DATABASE_URL', 'DATABASE_OWNER_URL', 'SECRET', 'SMTP_URL', 'RPPS_DIRECTORY_KEY', 'PSC_CLIENT_SECRET', 'S3_ACCESS_KEY_ID', 'S3_SECRET_ACCESS_KEY', 'IDENTITY_KEYS', 'METRICS_TOKEN', 'DATABASE_BACKUP_URL', 'BACKUP_CHECK_DATABASE_URL', 'ERASURES_DATABASE_URL'] as const

const cardSettings = ['PSC_ISSUER', 'PSC_CLIENT_ID', 'PSC_CLIENT_SECRET'] as const
const objectStoreSettings = ['S3_ENDPOINT', 'S3_BUCKET', 'S3_REGION', 'S3_ACCESS_KEY_ID', 'S3_SECRET_ACCESS_KEY'] as const

const webAddress = (name: string) => z.union([z.literal('non'), z.url({ protocol: /^https?$/ })], { error: `${name} : une adresse https://…, ou « non ».` })

/**
 * Every setting of an installation, read once. Nobody else reads `process.env`. What each is for stands in `setting-docs.ts`,
 * from which the README's table is printed (`npm run settings`). The messages are for the operator who types them.
 */
export const settingsShape = {
  /** The application's role: may read and write, never rewrite the audit. */
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/, error: 'DATABASE_URL : une adresse postgresql://… est attendue.' }).optional(),
  /** The owner's role, for migrations only. */
  DATABASE_OWNER_URL: z.url({ protocol: /^postgres(ql)?$/, error: 'DATABASE_OWNER_URL : une adresse postgresql://… est attendue.' }).optional(),
  /** The role that only reads, for statistics: `npm run migrate` gives it its rights. */
  DATABASE_READ_ROLE: z.string().optional(),
  /** The address people type: links in mails start with it. */
  PUBLIC_URL: z.url({ protocol: /^https?$/, error: 'PUBLIC_URL : une adresse https://… est attendue.' }).optional(),
  /** Signs links and sessions; at least 32 characters. */
  SECRET: z.string().min(32, { error: 'SECRET : au moins 32 caractères (par exemple : openssl rand -base64 32).' }).optional(),
  /** smtp://user:password@host:port; without it, mails are kept in the mailbox page. */
  SMTP_URL: z.url({ protocol: /^smtps?$/, error: 'SMTP_URL : une adresse smtp://… est attendue.' }).optional(),
  MAIL_FROM: z.string().optional(),
  MAIL_BOUNCES_TO: z.email({ error: 'MAIL_BOUNCES_TO : une adresse de courriel est attendue.' }).optional(),
  OPERATOR_EMAIL: z.email({ error: 'OPERATOR_EMAIL : une adresse de courriel est attendue.' }).optional(),
  ALERT_INCIDENTS: z.coerce.number({ error: 'ALERT_INCIDENTS : un nombre est attendu.' }).int().min(1).default(20),
  ALERT_BOUNCES: z.coerce.number({ error: 'ALERT_BOUNCES : un nombre est attendu.' }).int().min(1).default(20),
  METRICS_TOKEN: z.string().min(20, { error: 'METRICS_TOKEN : au moins 20 caractères (par exemple : openssl rand -hex 24).' }).optional(),
  PORT: z.coerce.number({ error: 'PORT : un nombre de 0 à 65535 est attendu (0 : un port libre).' }).int().min(0).max(65535, { error: 'PORT : un nombre de 0 à 65535 est attendu (0 : un port libre).' }).default(3000),
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
  GEOCODER_URL: webAddress('GEOCODER_URL').default('https://data.geopf.fr/geocodage'),
  GEO_API_URL: webAddress('GEO_API_URL').default('https://geo.api.gouv.fr'),
  TILE_URL: z.union([z.literal('non'), z.string().regex(/^https?:\/\//)], { error: 'TILE_URL : une adresse https://… avec {z}, {x} et {y}, ou « non ».' }).default('https://data.geopf.fr/wmts?SERVICE=WMTS&REQUEST=GetTile&VERSION=1.0.0&LAYER=GEOGRAPHICALGRIDSYSTEMS.PLANIGNV2&STYLE=normal&TILEMATRIXSET=PM&FORMAT=image/png&TILEMATRIX={z}&TILEROW={y}&TILECOL={x}'),
  LINK_CHECKS: z.enum(['oui', 'non'], { error: 'LINK_CHECKS : oui ou non.' }).default('oui'),
  HTTPS_PROXY: z.string().optional(),
  HTTP_PROXY: z.string().optional(),
  NO_PROXY: z.string().optional(),
  /** The national directory's FHIR interface (ANS), asked for a number that no import brought; off unless named here. */
  RPPS_DIRECTORY_URL: webAddress('RPPS_DIRECTORY_URL').default('non'),
  RPPS_DIRECTORY_KEY: z.string().optional(),
  /** Pro Santé Connect, the State's sign-in of health professionals: its issuer and what ANS gave this site, all three or none (`non`). */
  PSC_ISSUER: z.union([z.literal('non'), z.url({ protocol: /^https?$/ })], { error: 'PSC_ISSUER : non, ou l’adresse https://… de l’émetteur de Pro Santé Connect.' }).default('non'),
  PSC_CLIENT_ID: z.string().optional(),
  PSC_CLIENT_SECRET: z.string().optional(),
  /** Where the files of the media library lie: a bucket that speaks S3, all five or none; without it, DATA_DIR. */
  S3_ENDPOINT: z.url({ protocol: /^https?$/, error: 'S3_ENDPOINT : une adresse https://… est attendue.' }).optional(),
  S3_BUCKET: z.string().optional(),
  S3_REGION: z.string().optional(),
  S3_ACCESS_KEY_ID: z.string().optional(),
  S3_SECRET_ACCESS_KEY: z.string().optional(),
  /** `hds`: adressages keep who they are for, on a host certified for health data (CSP L.1111-8); applied by `npm run migrate`. */
  REFERRAL_MODE: z.enum(['minimal', 'hds'], { error: 'REFERRAL_MODE : minimal ou hds.' }).default('minimal'),
  /** Who decided to keep identities, when, and where they are hosted: recorded by `npm run migrate`. */
  REFERRAL_MODE_DECISION: z.string().max(500).optional(),
  /** Keys of identities, the one in use first: `2027:base64,2026:base64`, 32 bytes each. */
  IDENTITY_KEYS: z.string().optional(),
  /** The role that reads everything and writes nothing: for backups and exports (`npm run migrate` gives it its rights). */
  DATABASE_BACKUP_URL: z.url({ protocol: /^postgres(ql)?$/, error: 'DATABASE_BACKUP_URL : une adresse postgresql://… est attendue.' }).optional(),
  /** Where the worker writes a backup every night; without it, none. */
  BACKUP_FOLDER: z.string().optional(),
  /** Public keys (age1…) of those who can open backups: two custodians at least, separated by commas. */
  BACKUP_RECIPIENTS: z.string().optional(),
  /** A private key on this machine with which the worker tries a backup each week; better kept elsewhere. */
  BACKUP_IDENTITY_FILE: z.string().optional(),
  /** An empty database in which backups are tried, with a role that owns it; without it, a temporary PostgreSQL. */
  BACKUP_CHECK_DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/, error: 'BACKUP_CHECK_DATABASE_URL : une adresse postgresql://… est attendue.' }).optional(),
  /** While a backup is restored beside a database that still runs: that database, of which the erasures are done again. */
  ERASURES_DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/, error: 'ERASURES_DATABASE_URL : une adresse postgresql://… est attendue.' }).optional(),
}

const schema = z.object(settingsShape).superRefine((settings, context) => {
  if (settings.BACKUP_FOLDER !== undefined && (settings.BACKUP_RECIPIENTS === undefined || settings.DATABASE_BACKUP_URL === undefined)) {
    context.addIssue({ code: 'custom', message: 'BACKUP_FOLDER : donnez aussi BACKUP_RECIPIENTS (qui peut ouvrir les sauvegardes) et DATABASE_BACKUP_URL (le rôle qui lit tout).' })
  }
  for (const message of identityMistakes(settings)) context.addIssue({ code: 'custom', message })
  const named = cardSettings.filter((name) => settings[name] !== undefined && settings[name] !== 'non')
  if (named.length > 0 && named.length < cardSettings.length) {
    context.addIssue({ code: 'custom', message: `Pro Santé Connect : il manque ${cardSettings.filter((name) => !named.includes(name)).join(', ')} (ou retirez les trois réglages PSC_…).` })
  }
  const missing = objectStoreSettings.filter((name) => settings[name] === undefined)
  if (missing.length > 0 && missing.length < objectStoreSettings.length) {
    context.addIssue({ code: 'custom', message: `Stockage S3 : il manque ${missing.join(', ')} (ou retirez tous les réglages S3_… pour garder les fichiers dans DATA_DIR).` })
  }
})

export type Env = z.infer<typeof schema>

/** A bucket on a server that speaks S3. */
export type ObjectStore = { endpoint: string; bucket: string; region: string; accessKeyId: string; secretAccessKey: string }

let parsed: Env | null = null

/** The parsed settings; an invalid one stops the process with one sentence per mistake. */
export function env(): Env {
  if (parsed) return parsed
  const present = { ...fromFiles(), ...Object.fromEntries(Object.entries(process.env).filter(([, value]) => value !== '')) }
  const result = schema.safeParse(present)
  if (!result.success) throw new Error(result.error.issues.map((issue) => issue.message).join('\n'))
  parsed = result.data
  return parsed
}

/** Which settings are given, and from where; never what they say. */
export function setSettings(): Map<string, 'environment' | 'file'> {
  const names = Object.keys(settingsShape)
  return new Map(names.flatMap((name): [string, 'environment' | 'file'][] => {
    if ((process.env[name] ?? '') !== '') return [[name, 'environment']]
    return secretSettings.some((one) => one === name) && (process.env[`${name}_FILE`] ?? '') !== '' ? [[name, 'file']] : []
  }))
}

function fromFiles(): Record<string, string> {
  const found: Record<string, string> = {}
  for (const name of secretSettings) {
    const file = process.env[`${name}_FILE`]
    if (file === undefined || file === '') continue
    try {
      found[name] = readFileSync(file, 'utf8').trim()
    } catch {
      throw new Error(`${name}_FILE : le fichier ${file} ne se lit pas.`)
    }
  }
  return found
}

/** A setting this process cannot do without, or a sentence that says so. */
export function required<Key extends 'DATABASE_URL' | 'DATABASE_OWNER_URL' | 'SECRET'>(key: Key): string {
  const value = env()[key]
  if (value === undefined) throw new Error(`${key} manque : ajoutez ce réglage (voir « Réglages » dans le README), puis relancez.`)
  return value
}

/** The address of the site, without a trailing slash. */
export function publicUrl(): string {
  return (env().PUBLIC_URL ?? `http://localhost:${env().PORT}`).replace(/\/$/, '')
}

/** The address of map tiles; empty when they are switched off. */
export function tileUrl(): string {
  return env().TILE_URL === 'non' ? '' : env().TILE_URL
}

/** The absolute folder for uploads and for the demo's database. */
export function dataDir(): string {
  return path.resolve(env().DATA_DIR)
}

/** What Node needs to send outgoing calls through a proxy; null without one. This very machine is always reached directly. */
export function proxySettings(): NodeJS.ProcessEnv | null {
  const { HTTP_PROXY, HTTPS_PROXY, NO_PROXY } = env()
  if (HTTP_PROXY === undefined && HTTPS_PROXY === undefined) return null
  return { NODE_ENV: process.env.NODE_ENV, ...(HTTP_PROXY ? { HTTP_PROXY } : {}), ...(HTTPS_PROXY ? { HTTPS_PROXY } : {}), NO_PROXY: ['localhost', '127.0.0.1', '::1', ...(NO_PROXY ? [NO_PROXY] : [])].join(',') }
}

/** The bucket of the settings; null when files are kept on the disk. */
export function objectStore(): ObjectStore | null {
  const { S3_ENDPOINT: endpoint, S3_BUCKET: bucket, S3_REGION: region, S3_ACCESS_KEY_ID: accessKeyId, S3_SECRET_ACCESS_KEY: secretAccessKey } = env()
  return endpoint && bucket && region && accessKeyId && secretAccessKey ? { endpoint, bucket, region, accessKeyId, secretAccessKey } : null
}

/** The public keys of those who can open backups. */
export function backupRecipients(): string[] {
  return (env().BACKUP_RECIPIENTS ?? '').split(',').map((one) => one.trim()).filter((one) => one !== '')
}

/** The provider of Pro Santé Connect, and who this site is to it. */
export type HealthCardProvider = { issuer: string; clientId: string; clientSecret: string }

/** Pro Santé Connect as the settings name it; null where it is not offered. */
export function healthCardProvider(): HealthCardProvider | null {
  const { PSC_ISSUER: issuer, PSC_CLIENT_ID: clientId, PSC_CLIENT_SECRET: clientSecret } = env()
  return issuer !== 'non' && clientId && clientSecret ? { issuer: issuer.replace(/\/$/, ''), clientId, clientSecret } : null
}

export type IdentityKey = { id: string; key: Uint8Array }

/** Whether adressages keep who they are for. */
export function referralMode(): 'minimal' | 'hds' {
  return env().REFERRAL_MODE
}

/** The keys of identities, the one in use first; none in the minimal mode. */
export function identityKeys(): [IdentityKey, ...IdentityKey[]] {
  const [current, ...others] = readKeys(env().IDENTITY_KEYS ?? '')
  if (!current) throw new Error('IDENTITY_KEYS manque : ajoutez ce réglage (voir « Réglages » dans le README), puis relancez.')
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
    ...(broken ? ['IDENTITY_KEYS : des clés « nom:base64 » de 32 octets, séparées par des virgules, chacune avec son propre nom (par exemple : 2027:$(openssl rand -base64 32)).'] : []),
    ...(settings.REFERRAL_MODE === 'hds' && keys.length === 0 ? ['IDENTITY_KEYS manque : en mode hds, les identités sont chiffrées avec ces clés, la première étant celle qui sert.'] : []),
    ...(settings.REFERRAL_MODE === 'hds' && (settings.REFERRAL_MODE_DECISION ?? '').trim() === '' ? ['REFERRAL_MODE_DECISION manque : en mode hds, écrivez qui l’a décidé, quel jour, et chez quel hébergeur certifié HDS.'] : []),
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
  delete process.env['DATABASE_OWNER_URL_FILE']
  parsed = null
}

/** What started servers inherit: everything but the owner of the database, whom they must not know. */
export function childEnvironment(more: Record<string, string> = {}): NodeJS.ProcessEnv {
  const { DATABASE_OWNER_URL: _owner, DATABASE_OWNER_URL_FILE: _file, ...inherited } = process.env
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
