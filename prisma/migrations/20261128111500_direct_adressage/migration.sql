-- Whoever sent may ask doctors directly, where a convention grants it.
INSERT INTO "need_transition" ("action", "from_state", "to_state") VALUES ('search_directly', 'received', 'searching');
