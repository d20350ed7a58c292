import { defineConfig } from 'vitest/config'

/**
 * The unit tests that stand beside the mutated rules. Not the properties of 10⁴ histories nor the years of searches:
 * a wrong decision is to be caught by a case that names it, and each mutant runs every test that reaches it.
 */
export default defineConfig({
  test: {
    setupFiles: ['tests/setup/console-error-fails.ts'],
    testTimeout: 30_000,
    include: [
      'lib/*/policy.test.ts', 'lib/accounts/{last-admin,second-factor}.test.ts', 'lib/events/{seats,offer-deadline,session-window,evaluation,attestation-code}.test.ts', 'lib/platform/{day,working-days}.test.ts', 'lib/platform/auth/actor.test.ts',
      'lib/imports/{list-answer,list-answer-doubts,list-moments}.test.ts',
      'lib/referrals/{is-undoable,need-task,next-gesture,parcel,rank-candidates,transitions}.test.ts',
      'lib/cartodispo/{availability,availability-facts,ask-candidate,call-sheet,confirmation,mail-answer,office-hours,phone-answer,places,quick-answer,ranking}.test.ts',
    ],
  },
})
