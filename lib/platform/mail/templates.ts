/** One mail, ready to leave: readable as plain text, with one button at most. */
export type MailContent = {
  subject: string
  /** Paragraphs in reading order. */
  paragraphs: readonly string[]
  /** The one thing to do. */
  button: { label: string; url: string } | null
  /** Small print under the button. */
  footer: readonly string[]
}

/** Turns an outbox row's ids into a mail, at the moment of sending; null: the reason to send has gone. */
export type MailTemplate = (payload: Record<string, unknown>) => Promise<MailContent | null>
