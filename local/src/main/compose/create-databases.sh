#!/bin/sh
# Run by the postgres image when its data directory is new: a database and three roles per service,
# as ./mizan start creates them (ServiceDatabase says what each role is for).
set -eu
for service in auth inventory hr accounting; do
  psql --set ON_ERROR_STOP=1 --set password="$MIZAN_DB_PASSWORD" \
    --username "$POSTGRES_USER" --dbname postgres <<SQL
create role ${service}_owner login nosuperuser nocreatedb nocreaterole nobypassrls password :'password';
create role ${service}_app login nosuperuser nocreatedb nocreaterole nobypassrls password :'password';
create role ${service}_relay login nosuperuser nocreatedb nocreaterole nobypassrls password :'password';
create database mizan_${service} owner ${service}_owner;
revoke all on database mizan_${service} from public;
grant connect on database mizan_${service} to ${service}_app, ${service}_relay;
SQL
done
