import { feeStateLabels, memberProfession, memberStateLabels } from './labels.ts'
import type { MemberColumn } from './member-list-schema.ts'
import type { MemberItem } from './member-queries.ts'

/** What a column says of somebody, in words. */
export function memberCell(one: MemberItem, column: MemberColumn): string {
  switch (column) {
    case 'profession': return memberProfession(one)
    case 'state': return memberStateLabels[one.state]
    case 'fee': return feeStateLabels[one.fee]
    case 'joined': return one.joinedOn ?? ''
    case 'commune':
    case 'workplace':
    case 'number':
    case 'email':
    case 'phone':
    case 'receipt': return one[column]
  }
}
