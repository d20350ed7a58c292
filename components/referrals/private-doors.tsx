import type { IdentityOpening } from '#lib/referrals/identity-queries'
import type { ThreadState } from '#lib/referrals/message-queries'
import { IdentityDoor } from './identity-door.tsx'
import { ThreadDoor } from './thread-door.tsx'

type PrivateDoorsProps = { needId: string; openings: readonly IdentityOpening[] | null; thread: ThreadState | null; timeZone: string; notes?: 'shown' | 'none' }

/** Where identities are kept: the ways to who people are, and to what is written about them. */
export function PrivateDoors({ needId, openings, thread, timeZone, notes = 'none' }: PrivateDoorsProps) {
  return (
    <>
      <ThreadDoor needId={needId} thread={thread} notes={notes} />
      <IdentityDoor needId={needId} openings={openings} timeZone={timeZone} />
    </>
  )
}
