/** A form sent sooner than this after it was made was not typed by a person. */
const quickestMs = 3_000

/** Whether a form came back at a person's pace. */
export function isHumanPace(madeAt: Date, sentAt: Date): boolean {
  return sentAt.getTime() - madeAt.getTime() >= quickestMs
}
