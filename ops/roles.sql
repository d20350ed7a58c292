-- Une fois, en superutilisateur : psql -v owner_password=… -v app_password=… -f ops/roles.sql
-- Deux rôles : le propriétaire fait les migrations ; l'application, plus faible, ne peut pas réécrire l'audit.
CREATE ROLE cpts_proprietaire LOGIN PASSWORD :'owner_password';
CREATE ROLE cpts_application LOGIN PASSWORD :'app_password';
CREATE DATABASE cpts OWNER cpts_proprietaire TEMPLATE template0 ENCODING 'UTF8';
-- Les refus de PostgreSQL citeraient sinon des lignes entières, donc des noms, dans son journal.
ALTER DATABASE cpts SET log_error_verbosity = 'terse';
\connect cpts
REVOKE ALL ON SCHEMA public FROM PUBLIC;
GRANT ALL ON SCHEMA public TO cpts_proprietaire;
-- Puis : DATABASE_URL=… DATABASE_OWNER_URL=… npm run migrate
