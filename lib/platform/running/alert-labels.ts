import type { AlertCause } from './alert-causes.ts'

type AlertWords = { subject: string; says: (value: number) => string; todo: string; over: string }

/** What each alert says, and what may be done about it. */
export const alertWords: Record<AlertCause, AlertWords> = {
  'jobs-late': {
    subject: 'des tâches attendent trop longtemps', says: (minutes) => `La plus ancienne tâche de fond attend depuis ${minutes} minutes.`,
    todo: 'Regardez si le worker tourne (systemctl status cpts-worker), puis son journal.', over: 'Les tâches de fond avancent à nouveau.',
  },
  'jobs-failed': {
    subject: 'des tâches ont été abandonnées', says: (count) => `Tâches abandonnées après leur dernier essai : ${count}.`,
    todo: 'Leurs incidents sont dans le journal du worker. Une fois la cause levée, « npm run diagnostic » dit s’il en reste.', over: 'Il n’y a plus de tâche abandonnée.',
  },
  'mails-late': {
    subject: 'des courriels ne partent pas', says: (minutes) => `Le plus ancien courriel attend depuis ${minutes} minutes.`,
    todo: 'Regardez si le serveur de courriel (SMTP_URL) répond, puis le journal du worker.', over: 'Les courriels partent à nouveau.',
  },
  'mails-refused': {
    subject: 'beaucoup de courriels sont refusés', says: (count) => `Courriels refusés en 24 heures : ${count}.`,
    todo: 'Regardez si le serveur de courriel est sur une liste noire, et si SPF, DKIM et DMARC sont en ordre.', over: 'Les courriels refusés sont redevenus rares.',
  },
  'backup-late': {
    subject: 'la sauvegarde manque', says: (hours) => (hours === 0 ? 'Aucune sauvegarde n’a encore été écrite.' : `La dernière sauvegarde date de ${hours} heures.`),
    todo: 'Lancez « npm run backup » pour voir ce qui l’empêche.', over: 'La sauvegarde est à jour.',
  },
  'disk-full': {
    subject: 'le disque est presque plein', says: (percent) => `Le disque de DATA_DIR est plein à ${percent} %.`,
    todo: 'Faites de la place ou agrandissez-le : plein, le site ne garde plus ni images ni documents.', over: 'Il y a de nouveau de la place sur le disque.',
  },
  incidents: {
    subject: 'beaucoup d’incidents', says: (count) => `Incidents en 24 heures : ${count}.`,
    todo: 'Chacun a son numéro dans les journaux : cherchez-y « incident ».', over: 'Les incidents sont redevenus rares.',
  },
  journal: {
    subject: 'le journal ne se vérifie plus', says: (count) => `La vérification du journal a trouvé ${count} anomalie(s).`,
    todo: 'Ne restaurez rien avant d’avoir lu ce que dit la vérification : quelqu’un a pu modifier la base.', over: 'La vérification du journal ne trouve plus d’anomalie.',
  },
}

/** Whether a text names an alert that this version knows. */
export function isAlertCause(text: unknown): text is AlertCause {
  return typeof text === 'string' && Object.hasOwn(alertWords, text)
}
