import { identityKeyNamed, unseal } from '#lib/platform/sealed'

type Row = Record<string, unknown>

/** For what each table of sealed rows seals them, so that a copied row opens nothing. */
const sealedFor: Readonly<Record<string, (row: Row) => string>> = {
  referral_identity: (row) => `referral_identity:${String(row['person_id'])}`,
  referral_message: (row) => `referral_message:${String(row['audience'])}:${String(row['need_id'])}:${String(row['id'])}`,
  older_list: (row) => `older_list:${String(row['id'])}`,
}

/** A row of an export with what is sealed in it in clear, for an association that leaves with its data; others stay as they are. */
export function openSealedRow(table: string, row: Row): Row {
  const about = sealedFor[table]
  const { sealed, key_id: keyId } = row
  if (about === undefined || typeof sealed !== 'string' || typeof keyId !== 'string') return row
  return { ...row, sealed: unseal(identityKeyNamed(keyId), Buffer.from(sealed.replace(/^\\x/, ''), 'hex'), about(row)) }
}
