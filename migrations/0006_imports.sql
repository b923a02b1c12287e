-- Work in the background. A worker holds a job for as long as its lease; a lease that ran out is anybody's.
create table jobs (
    region_id bigint not null,
    id @key@,
    kind text not null,
    payload text not null,
    -- waiting, running, done, failed
    state text not null default 'waiting',
    not_before bigint not null,
    attempts bigint not null default 0,
    leased_by text not null default '',
    lease_until bigint not null default 0,
    done_units bigint not null default 0,
    all_units bigint not null default 0,
    -- of what stopped it last: a code of docs/errors.md and what it is about
    code text not null default '',
    detail text not null default '',
    made_at bigint not null,
    made_by bigint not null,
    finished_at bigint,
    @primary@ (region_id, id)
);
create index jobs_to_take on jobs (state, not_before, id);
create index jobs_by_lease on jobs (state, lease_until);

-- A table that is being read into a register, from its upload to its undoing.
create table register_imports (
    region_id bigint not null,
    id @key@,
    -- in force at the upload: rows that name no territory belong here
    territory_id bigint not null,
    kind text not null,
    -- mapping, checked, running, finished, failed, undone, discarded
    state text not null default 'mapping',
    file_name text not null,
    file_sha256 text not null,
    sheet bigint not null,
    head_row bigint not null,
    -- {"column": "field"}
    mapping text not null,
    -- nothing, remembered, person: where the mapping comes from
    mapped_by text not null default 'nothing',
    -- digest of the headings: files of one source have the same
    fingerprint text not null,
    checked_rows bigint not null default 0,
    checked_created bigint not null default 0,
    checked_updated bigint not null default 0,
    checked_unchanged bigint not null default 0,
    checked_failed bigint not null default 0,
    checked_warned bigint not null default 0,
    -- the last row that was carried out, and how rows came out
    done_to bigint not null default 0,
    done_created bigint not null default 0,
    done_updated bigint not null default 0,
    done_unchanged bigint not null default 0,
    done_failed bigint not null default 0,
    done_warned bigint not null default 0,
    job_id bigint,
    version bigint not null default 1,
    made_at bigint not null,
    made_by bigint not null,
    made_name text not null,
    started_at bigint,
    finished_at bigint,
    undone_at bigint,
    undone_name text not null default '',
    @primary@ (region_id, id),
    foreign key (region_id, territory_id) references territories (region_id, id),
    foreign key (region_id, file_sha256) references files (region_id, sha256)
);
create index register_imports_by_territory on register_imports (region_id, territory_id, id);

-- Rows of the table as they were read and what the check said of them. Made anew by every check.
create table import_rows (
    region_id bigint not null,
    import_id bigint not null,
    -- as the table numbers its rows
    row_number bigint not null,
    outcome text not null,
    warned bigint not null,
    entry text not null,
    -- fields that change: what they hold and what they will
    was text not null,
    becomes text not null,
    remarks text not null,
    primary key (region_id, import_id, row_number),
    foreign key (region_id, import_id) references register_imports (region_id, id)
);
create index import_rows_by_outcome on import_rows (region_id, import_id, outcome, row_number);

-- What carrying out changed, and rows that failed only then. Never changed afterwards: undo reads it.
create table import_changes (
    region_id bigint not null,
    import_id bigint not null,
    id @key@,
    row_number bigint not null,
    -- created, updated, failed
    act text not null,
    -- territory, organisation, person, grant, group, membership, assignment
    object text not null,
    object_id bigint not null,
    -- of the object after the change: another one means that somebody changed it since
    version bigint not null,
    label text not null,
    was text not null,
    became text not null,
    remarks text not null,
    @primary@ (region_id, id),
    foreign key (region_id, import_id) references register_imports (region_id, id)
);
create index import_changes_by_import on import_changes (region_id, import_id, id);
create index import_changes_by_object on import_changes (region_id, object, object_id);

-- How the columns of a source were read last, for the next file with the same headings.
create table import_mappings (
    region_id bigint not null,
    territory_id bigint not null,
    kind text not null,
    fingerprint text not null,
    mapping text not null,
    changed_at bigint not null,
    changed_by bigint not null,
    primary key (region_id, territory_id, kind, fingerprint),
    foreign key (region_id, territory_id) references territories (region_id, id)
);
