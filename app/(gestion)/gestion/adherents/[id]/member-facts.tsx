import type { ReactNode } from 'react'
import type { MemberFile } from '#lib/members/file-queries'
import type { Day } from '#lib/platform/day'
import { dayAndMonth } from '#lib/platform/format/french-date'
import { frenchPhone, phoneAddress } from '#lib/platform/format/french-phone'

/** What is known of somebody, what the directory says of the number, and where the person stands. */
export function memberFacts(member: MemberFile, today: Day): { term: string; detail: ReactNode }[] {
  const lines: { term: string; detail: ReactNode }[] = [
    { term: 'Courriel', detail: <a href={`mailto:${member.email}`} className="break-words underline">{member.email}</a> },
    { term: 'Téléphone', detail: member.phone === '' ? '' : <a href={phoneAddress(member.phone)} className="underline">{frenchPhone(member.phone)}</a> },
    { term: 'RPPS ou ADELI', detail: member.number === '' ? '' : <>{member.number}<span className="block text-ink-soft">{directorySentence(member)}</span></> },
    { term: 'Exerce', detail: [member.workplace, member.commune].filter((one) => one !== '').join(', ') },
    { term: 'Demande', detail: `le ${dayAndMonth(member.receivedOn, today)}${member.isConsentGiven ? ', avec son accord pour l’usage de ses données' : ''}` },
    { term: 'Adhérent depuis', detail: member.joinedOn === null ? '' : `le ${dayAndMonth(member.joinedOn, today)}` },
    { term: 'Parti', detail: member.leftOn === null ? '' : `le ${dayAndMonth(member.leftOn, today)}` },
    { term: 'Note de la coordination', detail: member.privateNote },
  ]
  return lines.filter((line) => line.detail !== '')
}

function directorySentence({ directory }: MemberFile): string {
  switch (directory.kind) {
    case 'same': return `Annuaire Santé : ${directory.name}. Le nom concorde ; le compte sera relié à sa fiche.`
    case 'other-name': return `Annuaire Santé : ce numéro est celui de ${directory.name}. Vérifiez avant de décider ; aucun compte n’est relié.`
    case 'unknown': return 'Ce numéro n’est pas dans notre annuaire : à vérifier auprès de la personne.'
    case 'no-number': return ''
  }
}
