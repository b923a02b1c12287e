-- One import of results, context figures or official lists. The same bytes are kept once (sha256).
create table result_files (
    region_id bigint not null references regions (id),
    id @key@,
    territory_id bigint not null,
    -- participants, marks, journal, scores, tasks, tasks-by-mark, planned, exam-table, bias-list, official-list,
    -- official-indices, context
    kind text not null,
    name text not null,
    sha256 text not null,
    file_sha256 text not null default '',
    size bigint not null default 0,
    -- preview, applying, in-force, undone, discarded
    state text not null default 'preview',
    -- what was read, what was left out and why, as JSON; grows when it is applied
    protocol text not null default '{}',
    accepted bigint not null default 0,
    left_out bigint not null default 0,
    version bigint not null default 1,
    made_at bigint not null,
    made_by bigint not null,
    maker text not null default '',
    applied_at bigint,
    ended_at bigint,
    @primary@ (region_id, id),
    foreign key (region_id, territory_id) references territories (region_id, id)
);
create index result_files_by_time on result_files (region_id, made_at, id);
create index result_files_by_sha256 on result_files (region_id, sha256, state);

-- How the participants of one school did in one work, as one file says it. No participant is stored.
create table result_cells (
    region_id bigint not null,
    organisation_id bigint not null,
    year bigint not null,
    -- VPR, OGE, EGE_BASE, EGE_PROFILE, EGE
    procedure text not null,
    subject text not null,
    grade bigint not null,
    file_id bigint not null,
    participants bigint not null,
    -- the distribution, «score:mark:journal:count;…», score in hundredths of a point; empty when only figures are stated
    tallies text not null default '',
    -- figures of a source that gives no distribution, as JSON; empty when it gives one
    stated text not null default '',
    -- 1: of the newest file that tells of this school and work
    in_force bigint not null default 1,
    primary key (region_id, organisation_id, year, procedure, subject, grade, file_id)
);
create index result_cells_by_year on result_cells (region_id, in_force, year, organisation_id);
create index result_cells_by_file on result_cells (region_id, file_id);

-- Statistics that a federal file gives ready: of marks, journal, scores, tasks, planned results.
create table result_tables (
    region_id bigint not null,
    id @key@,
    file_id bigint not null,
    kind text not null,
    year bigint not null,
    procedure text not null,
    subject text not null,
    grade bigint not null,
    -- sample, country, region, territory, school
    level text not null,
    label text not null default '',
    territory_id bigint,
    organisation_id bigint,
    participants bigint not null default 0,
    -- as JSON, by kind
    figures text not null,
    in_force bigint not null default 1,
    @primary@ (region_id, id)
);
create index result_tables_by_school on result_tables (region_id, organisation_id, year, kind);
create index result_tables_by_work on result_tables (region_id, year, procedure, subject, grade, kind, level);
create index result_tables_by_file on result_tables (region_id, file_id);

-- What a file says of a school that the register does not know by this code: waits for a person who matches it.
create table result_quarantine (
    region_id bigint not null,
    id @key@,
    file_id bigint not null,
    territory_id bigint not null,
    code text not null,
    name text not null default '',
    territory_name text not null default '',
    -- why it waits: school-unknown, school-ambiguous, school-twice
    reason text not null,
    -- cells, tables and values as JSON
    contents text not null,
    participants bigint not null default 0,
    -- waiting, matched, dismissed
    state text not null default 'waiting',
    organisation_id bigint,
    words text not null default '',
    version bigint not null default 1,
    made_at bigint not null,
    ended_at bigint,
    ended_by bigint,
    @primary@ (region_id, id),
    foreign key (region_id, file_id) references result_files (region_id, id)
);
create index result_quarantine_by_state on result_quarantine (region_id, state, id);
create index result_quarantine_by_file on result_quarantine (region_id, file_id, id);
create index result_quarantine_by_code on result_quarantine (region_id, code, state);

-- By what other code the files call a school: said once by a person, known from then on.
create table result_codes (
    region_id bigint not null,
    code text not null,
    organisation_id bigint not null,
    said_at bigint not null,
    said_by bigint not null,
    primary key (region_id, code),
    foreign key (region_id, organisation_id) references organisations (region_id, id)
);
create index result_codes_by_organisation on result_codes (region_id, organisation_id);

-- A figure of a school and year that is no result: social, staff, equipment; official lists («list.CODE») and indices.
create table context_values (
    region_id bigint not null,
    organisation_id bigint not null,
    year bigint not null,
    variable text not null,
    -- 0: entered by a person
    file_id bigint not null default 0,
    -- ten-thousandths
    value bigint not null,
    -- form, passport, import, official
    source text not null,
    -- the act, for what is official
    basis text not null default '',
    in_force bigint not null default 1,
    version bigint not null default 1,
    made_at bigint not null,
    made_by bigint not null,
    primary key (region_id, organisation_id, year, variable, file_id)
);
create index context_values_by_year on context_values (region_id, in_force, year, organisation_id);
create index context_values_by_file on context_values (region_id, file_id);

-- The numbers of a school about its pupils and families, once a year.
create table social_passports (
    region_id bigint not null,
    organisation_id bigint not null,
    territory_id bigint not null,
    year bigint not null,
    -- draft, signed
    state text not null default 'draft',
    figures text not null default '{}',
    version bigint not null default 1,
    changed_at bigint not null,
    changed_by bigint not null,
    signed_at bigint,
    signed_by bigint,
    signer text not null default '',
    primary key (region_id, organisation_id, year),
    foreign key (region_id, organisation_id) references organisations (region_id, id)
);
create index social_passports_by_year on social_passports (region_id, year, territory_id, organisation_id);

-- Scales of the region itself; they win over those that the program brings.
create table result_scales (
    region_id bigint not null references regions (id),
    id @key@,
    procedure text not null,
    subject text not null,
    grade bigint,
    from_year bigint not null,
    to_year bigint,
    -- as wire/method writes a scale
    body text not null,
    -- active, withdrawn
    state text not null default 'active',
    version bigint not null default 1,
    made_at bigint not null,
    made_by bigint not null,
    @primary@ (region_id, id)
);
create index result_scales_by_work on result_scales (region_id, state, procedure, subject, from_year);
