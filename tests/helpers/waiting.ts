/** Locks of this database that somebody waits for: seen by every role, unlike what others are asking. */
export const waiting = 'SELECT 1 FROM pg_locks WHERE NOT granted AND pid IN (SELECT pid FROM pg_stat_activity WHERE datname = current_database())'
