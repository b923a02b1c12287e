#!/usr/bin/env bash
# Installs Redmine 5 from Debian and makes two instances of it for bench/peers/redmine/measure.mjs: one on SQLite, one on
# PostgreSQL. Needs root; touches /etc/redmine/vekha-bench-*, /var/lib/redmine/vekha-bench-* and the packages, nothing else.
#   install.sh FOLDER POSTGRES_URL      the SQLite file goes into FOLDER; a database vekha_redmine is made on the server
set -euo pipefail
folder=${1:?folder} url=${2:?postgresql://…}
export DEBIAN_FRONTEND=noninteractive RAILS_ENV=production REDMINE_LANG=en

# The package must not make an instance of its own.
echo 'redmine redmine/instances/default/dbconfig-install boolean false' | debconf-set-selections
apt-get install -y -q --no-install-recommends redmine redmine-sqlite redmine-pgsql puma

psql "$url" --quiet --no-psqlrc --command 'drop database if exists vekha_redmine' --command 'create database vekha_redmine'

read -r user password host port < <(python3 - "$url" <<'PYTHON'
import sys, urllib.parse
url = urllib.parse.urlparse(sys.argv[1])
print(url.username, url.password, url.hostname, url.port or 5432)
PYTHON
)

instance() {
  local name=$1
  export X_DEBIAN_SITEID=$name
  mkdir -p "/etc/redmine/$name" "/var/lib/redmine/$name/files" "/var/log/redmine/$name" "/var/cache/redmine/$name"
  cat >"/etc/redmine/$name/database.yml"
  (cd /usr/share/redmine && bundle exec rake generate_secret_token db:migrate redmine:load_default_data)
}

instance vekha-bench-sqlite <<YAML
production:
  adapter: sqlite3
  database: $folder/redmine.sqlite3
YAML
instance vekha-bench-postgresql <<YAML
production:
  adapter: postgresql
  database: vekha_redmine
  host: $host
  port: $port
  username: $user
  password: "$password"
  encoding: utf8
YAML
