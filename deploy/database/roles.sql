-- Creates a database and a role for each service, on PostgreSQL 15 or newer. Run it with psql as a superuser (or a role that may create roles and
-- databases), with the passwords in the environment:
--
--   CLAIMS_DATABASE_PASSWORD=... COMPARISON_DATABASE_PASSWORD=... psql -v ON_ERROR_STOP=1 -f roles.sql
--
-- It may be run again at any time: existing databases and roles are kept, and the passwords are set to those in the environment. This is how
-- to change them. Each service owns its database, because it migrates its schema, and cannot connect to the other's.

\set ON_ERROR_STOP on
\getenv claims_password CLAIMS_DATABASE_PASSWORD
\getenv comparison_password COMPARISON_DATABASE_PASSWORD

\if :{?claims_password}
\else
do $$ begin raise exception 'CLAIMS_DATABASE_PASSWORD is not set'; end $$;
\endif
\if :{?comparison_password}
\else
do $$ begin raise exception 'COMPARISON_DATABASE_PASSWORD is not set'; end $$;
\endif

-- The server must not log a statement that fails, because it may contain a password.
set log_min_error_statement = panic;

select 'create role claims' where not exists (select from pg_roles where rolname = 'claims') \gexec
alter role claims with login nosuperuser nocreatedb nocreaterole noreplication nobypassrls password :'claims_password';
select 'create database claims owner claims' where not exists (select from pg_database where datname = 'claims') \gexec
revoke all on database claims from public;

select 'create role comparison' where not exists (select from pg_roles where rolname = 'comparison') \gexec
alter role comparison with login nosuperuser nocreatedb nocreaterole noreplication nobypassrls password :'comparison_password';
select 'create database comparison owner comparison' where not exists (select from pg_database where datname = 'comparison') \gexec
revoke all on database comparison from public;
