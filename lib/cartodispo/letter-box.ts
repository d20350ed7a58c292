/** What stands for the mailbox of a letter: one letter per campaign and place. */
export function letterBox(campaignId: string, siteId: string): string {
  return `lettre:${campaignId}:${siteId}`
}
