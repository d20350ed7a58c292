import { accountAsleepMail, accountWokenMail } from '#lib/accounts/sleep-mail'
import { accountInvitedMail } from '#lib/accounts/account-invited-mail'
import { secondFactorResetMail } from '#lib/accounts/second-factor-mail'
import { signInMail } from '#lib/accounts/sign-in-mail'
import { callbackNoticeMail, callbacksEndingMail } from '#lib/callbacks/callback-mail'
import { referralAskedMail } from '#lib/referrals/asked-mail'
import { launchMail } from '#lib/cartodispo/launch-mail'
import { monthlyConfirmationMail } from '#lib/cartodispo/monthly-confirmation-mail'
import { monthlyReminderMail } from '#lib/cartodispo/monthly-reminder-mail'
import { reaskMail } from '#lib/cartodispo/reask-mail'
import { reportReceivedMail } from '#lib/cartodispo/report-received-mail'
import { contactNoticeMail, contactReceiptMail } from '#lib/contact/contact-mail'
import {
  membershipAskedMail, membershipForBureauMail, membershipKnownMail, membershipReceivedMail, membershipRefusedMail, membershipToReviewMail,
} from '#lib/members/application-mail'
import { membershipAdmittedMail, membershipReceiptMail, membershipRenewalMail } from '#lib/members/membership-mail'
import { conventionEndingMail } from '#lib/conventions/convention-ending-mail'
import { datePollMail } from '#lib/events/date-poll-mail'
import { eventInvitationMail } from '#lib/events/invitation-mail'
import {
  eventInAWeekMail, eventTomorrowMail,
  registrationToConfirmMail, registrationReceivedMail, registrationWaitingMail, seatOfferedMail, offerLapsedMail,
  registrationCancelledMail, registrationAgainMail, sessionMovedMail, eventPostponedMail, sessionCancelledMail, eventThanksMail,
} from '#lib/events/registration-mail'
import { attestationMail } from '#lib/events/attestation-mail'
import type { MailTemplate } from '#lib/platform/mail/templates'
import { operatorMail } from '#lib/platform/running/operator-mail'
import { delegateInvitedMail, delegationEndingMail } from '#lib/practitioners/delegation-mail'
import { olderEndingMail } from '#lib/referrals/older-mail'
import { householdNewsMail, partAcceptedMail, proposalNarrowedMail } from '#lib/referrals/household-mail'
import { referralMessageMail } from '#lib/referrals/message-mail'
import { outcomesPracticeMail, outcomesSenderMail } from '#lib/referrals/outcome-mail'
import { answeredByPhoneMail, doctorChosenMail, proposalMail, proposalResumedMail, proposalWithdrawnMail, referralNewsMail, referralNoticeMail, serviceReleasedMail } from '#lib/referrals/proposal-mail'
import { firstContactMail } from '#lib/practitioners/first-contact-mail'

/** Every mail the application sends, by the name that the outbox keeps. */
export const mailTemplates: Readonly<Record<string, MailTemplate>> = {
  'sign-in': signInMail,
  'account-asleep': accountAsleepMail,
  'account-woken': accountWokenMail,
  'account-invited': accountInvitedMail,
  'second-factor-reset': secondFactorResetMail,
  'monthly-confirmation': monthlyConfirmationMail,
  'monthly-reminder': monthlyReminderMail,
  reask: reaskMail,
  launch: launchMail,
  'report-received': reportReceivedMail,
  'first-contact': firstContactMail,
  'delegate-invited': delegateInvitedMail,
  'delegation-ending': delegationEndingMail,
  'contact-receipt': contactReceiptMail,
  'contact-notice': contactNoticeMail,
  'convention-ending': conventionEndingMail,
  'registration-to-confirm': registrationToConfirmMail,
  'registration-received': registrationReceivedMail,
  'registration-waiting': registrationWaitingMail,
  'seat-offered': seatOfferedMail,
  'offer-lapsed': offerLapsedMail,
  'registration-cancelled': registrationCancelledMail,
  'registration-again': registrationAgainMail,
  'event-in-a-week': eventInAWeekMail,
  'event-tomorrow': eventTomorrowMail,
  'session-moved': sessionMovedMail,
  'event-postponed': eventPostponedMail,
  'event-thanks': eventThanksMail,
  'event-invitation': eventInvitationMail,
  'date-poll': datePollMail,
  'session-cancelled': sessionCancelledMail,
  attestation: attestationMail,
  'membership-received': membershipReceivedMail,
  'membership-known': membershipKnownMail,
  'membership-to-review': membershipToReviewMail,
  'membership-for-bureau': membershipForBureauMail,
  'membership-asked': membershipAskedMail,
  'membership-refused': membershipRefusedMail,
  'membership-admitted': membershipAdmittedMail,
  'membership-renewal': membershipRenewalMail,
  'membership-receipt': membershipReceiptMail,
  proposal: proposalMail,
  'proposal-withdrawn': proposalWithdrawnMail,
  'proposal-resumed': proposalResumedMail,
  'doctor-chosen': doctorChosenMail,
  'proposal-narrowed': proposalNarrowedMail,
  'part-accepted': partAcceptedMail,
  'household-news': householdNewsMail,
  'proposal-by-phone': answeredByPhoneMail,
  'outcomes-practice': outcomesPracticeMail,
  'outcomes-sender': outcomesSenderMail,
  'referral-news': referralNewsMail,
  'service-released': serviceReleasedMail,
  'referral-message': referralMessageMail,
  'referral-notice': referralNoticeMail,
  'referral-asked': referralAskedMail,
  'callback-notice': callbackNoticeMail,
  'callbacks-ending': callbacksEndingMail,
  'older-ending': olderEndingMail,
  'operator-alert': operatorMail,
}
