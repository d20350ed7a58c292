import { type Env, secretSettings, settingsShape } from './env.ts'

export type SettingGroup = 'needed' | 'mail' | 'running' | 'files' | 'outgoing' | 'identities' | 'backups' | 'example'

type SettingDoc = { group: SettingGroup; meaning: string }

const groupTitles: Record<SettingGroup, string> = {
  needed: 'what an installation cannot do without', mail: 'mails', running: 'running it', files: 'files', outgoing: 'outgoing calls', identities: 'identities in adressages', backups: 'backups',
  example: 'the example',
}

/** What each setting is for, in the order of the README's table, which is printed from here. A setting without its line does not compile. */
export const settingDocs: Record<keyof Env, SettingDoc> = {
  DATABASE_URL: { group: 'needed', meaning: 'the application\'s database role: reads and writes, may not rewrite the audit' },
  DATABASE_OWNER_URL: { group: 'needed', meaning: 'the owner\'s role, for `npm run migrate` only: a server never knows it' },
  DATABASE_READ_ROLE: { group: 'needed', meaning: 'for `npm run migrate` only, if you like: the role that reads everything but what opens doors, for statistics (`npm run roles`)' },
  SECRET: { group: 'needed', meaning: 'at least 32 characters; signs links, sessions, keyed hashes. Every server and worker has the same; another one signs everybody out and ends the links of mails' },
  PUBLIC_URL: { group: 'needed', meaning: 'the address people type; links in mails start with it' },
  SMTP_URL: { group: 'mail', meaning: 'the mail server, `smtp://user:password@host:587`; without it mails wait, and on a site of this machine alone they are shown in `/courriels`' },
  MAIL_FROM: { group: 'mail', meaning: 'the sender people see; else the name and address of the CPTS' },
  MAIL_BOUNCES_TO: { group: 'mail', meaning: 'the envelope\'s sender, where mail servers report what they could not deliver; else the address of `MAIL_FROM` (see [Bounces](#bounces))' },
  OPERATOR_EMAIL: { group: 'mail', meaning: 'who runs the machine: the worker writes to this address when something is wrong, and when it is in order again' },
  ALERT_INCIDENTS: { group: 'mail', meaning: 'incidents in 24 hours from which on the operator is told' },
  ALERT_BOUNCES: { group: 'mail', meaning: 'refused mails in 24 hours from which on the operator is told' },
  PORT: { group: 'running', meaning: 'where the web server answers; 0 finds a free port' },
  HOST: { group: 'running', meaning: 'the network interface that answers: this machine alone; a container says `0.0.0.0`' },
  DATA_DIR: { group: 'running', meaning: 'uploads, and the demo\'s database' },
  NEXT_DIST_DIR: { group: 'running', meaning: 'where the build lies' },
  LOG_LEVEL: { group: 'running', meaning: '`debug`, `info`, `warn`, `error` or `silent`' },
  METRICS_TOKEN: { group: 'running', meaning: 'opens `/api/metriques` (Prometheus) to whoever sends `Authorization: Bearer …`; without it the address does not exist' },
  S3_ENDPOINT: { group: 'files', meaning: 'a bucket of any server that speaks S3, for pictures and documents; all five or none (then `DATA_DIR`)' },
  S3_BUCKET: { group: 'files', meaning: 'its name' },
  S3_REGION: { group: 'files', meaning: 'its region' },
  S3_ACCESS_KEY_ID: { group: 'files', meaning: 'its key' },
  S3_SECRET_ACCESS_KEY: { group: 'files', meaning: 'the key\'s secret' },
  GEOCODER_URL: { group: 'outgoing', meaning: 'where addresses are looked up; `non` switches it off' },
  GEO_API_URL: { group: 'outgoing', meaning: 'centres and contours of communes; `non` switches it off' },
  TILE_URL: { group: 'outgoing', meaning: 'tiles of the map, fetched by the visitor\'s browser; `non` leaves the communes alone on it' },
  LINK_CHECKS: { group: 'outgoing', meaning: '`non`: links of a text are never asked whether they answer. Off behind a proxy too, which alone would know where a name leads' },
  RPPS_DIRECTORY_URL: { group: 'outgoing', meaning: 'the national directory\'s FHIR interface (`https://gateway.api.esante.gouv.fr/fhir/v2`), asked for the number of somebody who wants to join and whom no import brought' },
  RPPS_DIRECTORY_KEY: { group: 'outgoing', meaning: 'its key' },
  PSC_ISSUER: { group: 'outgoing', meaning: 'Pro Santé Connect, offered at sign-in: its issuer (`https://auth.esw.esante.gouv.fr/auth/realms/esante-wallet`); with the two that follow, or none. Its return address is `PUBLIC_URL/api/auth/callback/prosanteconnect`' },
  PSC_CLIENT_ID: { group: 'outgoing', meaning: 'who this site is to it, as ANS gave it' },
  PSC_CLIENT_SECRET: { group: 'outgoing', meaning: 'the secret that goes with it' },
  HTTPS_PROXY: { group: 'outgoing', meaning: 'the proxy through which outgoing `https://` calls pass' },
  HTTP_PROXY: { group: 'outgoing', meaning: 'the same for `http://`' },
  NO_PROXY: { group: 'outgoing', meaning: 'hosts reached directly, separated by commas' },
  REFERRAL_MODE: { group: 'identities', meaning: '`minimal`: adressages never say who; `hds`: they keep identities, encrypted. Applied by `npm run migrate`, which gives the application its rights on them; the servers start with the same' },
  REFERRAL_MODE_DECISION: { group: 'identities', meaning: 'with `hds`: who decided, when, and the certified host; kept in `referral_mode`' },
  IDENTITY_KEYS: { group: 'identities', meaning: 'with `hds`: `2027:base64,2026:base64`, 32 bytes each, the one in use first. To change it: put the new one first, restart every server, `npm run identity:rotate`, then drop the old one' },
  DATABASE_BACKUP_URL: { group: 'backups', meaning: 'a role that reads everything and writes nothing, for backups and exports; `npm run migrate` gives it its rights' },
  BACKUP_FOLDER: { group: 'backups', meaning: 'where the worker writes a backup every night; without it, none' },
  BACKUP_RECIPIENTS: { group: 'backups', meaning: 'public keys (`age1…,age1…`) of those who can open backups: two custodians at least' },
  BACKUP_IDENTITY_FILE: { group: 'backups', meaning: 'a private key on this machine, with which the worker restores the last backup each week; better kept elsewhere: then it checks that the file is unaltered, and says so' },
  BACKUP_CHECK_DATABASE_URL: { group: 'backups', meaning: 'an empty database in which backups are tried, with a role that owns it; without it, a temporary PostgreSQL' },
  ERASURES_DATABASE_URL: { group: 'backups', meaning: 'during `npm run restore`: the database that still runs, of which the erasures are done again' },
  EXAMPLE_SIGN_IN: { group: 'example', meaning: '`oui` allows "se connecter comme…" on an example; the demo writes it for itself when it is alone on its machine' },
}

export type Setting = { name: keyof Env; group: SettingGroup; meaning: string; standing: string | null; isSecret: boolean }

/** Every setting with its default and whether its value may be shown. */
export function listSettings(): Setting[] {
  const secret: ReadonlySet<string> = new Set(secretSettings)
  return namesOf(settingDocs).map((name) => {
    const standing = settingsShape[name].safeParse(undefined).data
    return { name, ...settingDocs[name], standing: standing === undefined ? null : String(standing), isSecret: secret.has(name) }
  })
}

/** The README's table. */
export function settingsTable(): string {
  const settings = listSettings()
  const groups = [...new Set(settings.map((one) => one.group))]
  return ['| setting | default | meaning |', '|---|---|---|', ...groups.flatMap((group) => [
    `| *${groupTitles[group]}* | | |`,
    ...settings.filter((one) => one.group === group).map(({ name, meaning, standing, isSecret }) => `| \`${name}\`${isSecret ? ' ¹' : ''} | ${standing === null ? '' : shown(standing)} | ${meaning} |`),
  ])].join('\n')
}

function shown(standing: string): string {
  return standing.length > 60 ? `\`${standing.slice(0, standing.indexOf('?') + 1)}…\`` : `\`${standing}\``
}

function namesOf(docs: Record<keyof Env, SettingDoc>): (keyof Env)[] {
  return Object.keys(docs) as (keyof Env)[]
}
