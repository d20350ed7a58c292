/**
 * Mails that the passing of time makes, and that say nothing which a restore loses: one that left since the backup is not made
 * again. Those that answer an act are not among them (the act comes again, and so does its mail), nor those whose link a restore
 * loses (the monthly question: its second mail is the one that opens).
 */
export const datedReminders: readonly string[] = [
  'event-in-a-week', 'event-tomorrow', 'event-thanks', 'membership-renewal', 'convention-ending', 'delegation-ending', 'callbacks-ending', 'older-ending', 'outcomes-sender',
]
