-- A practice may take its yes back before the person has agreed to it, too.
INSERT INTO "need_transition" ("action", "from_state", "to_state") VALUES ('withdraw_yes', 'favourable', 'searching');
