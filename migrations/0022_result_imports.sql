-- How the columns of a file are read and what it does not say itself, as JSON; the job that applies it, and how many
-- of its cells are written so far, none of them in force before the last.
alter table result_files add column reading text not null default '{}';
alter table result_files add column job_id bigint;
alter table result_files add column staged bigint not null default 0;
-- digest of the headings of a table that is read by a mapping: files of one source have the same
alter table result_files add column fingerprint text not null default '';
-- which years it tells of, «2024» or «2023–2025»
alter table result_files add column years text not null default '';
create index result_files_by_territory on result_files (region_id, territory_id, id);
