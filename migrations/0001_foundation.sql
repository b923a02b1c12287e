create table regions (
    id bigint not null primary key,
    name text not null
);

create table territories (
    region_id bigint not null references regions (id),
    id @key@,
    parent_id bigint,
    kind text not null,
    name text not null,
    opened_on text,
    closed_on text,
    @primary@ (region_id, id)
);

create table organisations (
    region_id bigint not null,
    id @key@,
    territory_id bigint not null,
    kind text not null,
    code text not null default '',
    short_name text not null,
    full_name text not null default '',
    settlement text not null default '',
    aliases text not null default '[]',
    -- register: a person or a table named it; plan: only an approved road map does
    origin text not null,
    -- short_name for sorting and searching: small letters, ё as е, numbers padded
    sort_name text not null,
    version bigint not null default 1,
    created_at bigint not null,
    changed_at bigint not null,
    @primary@ (region_id, id),
    foreign key (region_id, territory_id) references territories (region_id, id)
);
create unique index organisations_by_code on organisations (region_id, code) where code <> '';
create index organisations_by_name on organisations (region_id, territory_id, sort_name, id);

create table memberships (
    region_id bigint not null,
    id @key@,
    organisation_id bigint not null,
    group_code text not null,
    from_day text,
    to_day text,
    @primary@ (region_id, id),
    foreign key (region_id, organisation_id) references organisations (region_id, id)
);
create index memberships_by_organisation on memberships (region_id, organisation_id);

create table school_calendars (
    region_id bigint not null,
    territory_id bigint not null,
    version bigint not null,
    body text not null,
    changed_at bigint not null,
    changed_by text not null,
    primary key (region_id, territory_id),
    foreign key (region_id, territory_id) references territories (region_id, id)
);

create table files (
    region_id bigint not null,
    sha256 text not null,
    size bigint not null,
    kept_at bigint not null,
    primary key (region_id, sha256)
);

create table drafts (
    region_id bigint not null,
    id @key@,
    territory_id bigint not null,
    version bigint not null default 1,
    state text not null default 'open',
    source text not null,
    file_sha256 text not null,
    -- the plan without its activities
    header text not null,
    findings text not null,
    road_map_id bigint,
    created_at bigint not null,
    created_by text not null,
    changed_at bigint not null,
    changed_by text not null,
    @primary@ (region_id, id),
    foreign key (region_id, territory_id) references territories (region_id, id),
    foreign key (region_id, file_sha256) references files (region_id, sha256)
);
create index drafts_by_state on drafts (region_id, territory_id, state, id);
create index drafts_by_file on drafts (region_id, file_sha256, id);

create table draft_rows (
    region_id bigint not null,
    id @key@,
    draft_id bigint not null,
    position bigint not null,
    activity_key text not null,
    body text not null,
    -- fields of this row that wait for a look
    doubtful bigint not null,
    @primary@ (region_id, id),
    foreign key (region_id, draft_id) references drafts (region_id, id)
);
create unique index draft_rows_by_key on draft_rows (region_id, draft_id, activity_key);
create index draft_rows_by_position on draft_rows (region_id, draft_id, position);

-- What every edit changed, for undo and redo. One batch is one act of a person. row_id null: the header.
create table draft_edits (
    region_id bigint not null,
    id @key@,
    draft_id bigint not null,
    batch bigint not null,
    row_id bigint,
    before_position bigint,
    before_body text,
    after_position bigint,
    after_body text,
    undone bigint not null default 0,
    made_at bigint not null,
    made_by text not null,
    @primary@ (region_id, id),
    foreign key (region_id, draft_id) references drafts (region_id, id)
);
create index draft_edits_by_batch on draft_edits (region_id, draft_id, batch, id);

create table road_maps (
    region_id bigint not null,
    id @key@,
    territory_id bigint not null,
    title text not null,
    editions bigint not null,
    created_at bigint not null,
    @primary@ (region_id, id),
    foreign key (region_id, territory_id) references territories (region_id, id)
);
create index road_maps_by_territory on road_maps (region_id, territory_id, id);

create table editions (
    region_id bigint not null,
    id @key@,
    road_map_id bigint not null,
    number bigint not null,
    draft_id bigint not null,
    source text not null,
    file_sha256 text not null,
    header text not null,
    calendar text not null,
    activities bigint not null,
    approved_at bigint not null,
    approved_by text not null,
    @primary@ (region_id, id),
    foreign key (region_id, road_map_id) references road_maps (region_id, id)
);
create unique index editions_by_number on editions (region_id, road_map_id, number);

create table edition_activities (
    region_id bigint not null,
    edition_id bigint not null,
    position bigint not null,
    activity_key text not null,
    number text not null,
    section text not null,
    text text not null,
    body text not null,
    -- text and executors for searching: small letters, ё as е
    folded text not null,
    primary key (region_id, edition_id, position),
    foreign key (region_id, edition_id) references editions (region_id, id)
);
create unique index edition_activities_by_key on edition_activities (region_id, edition_id, activity_key);

create table obligations (
    region_id bigint not null,
    id @key@,
    territory_id bigint not null,
    road_map_id bigint not null,
    edition_id bigint not null,
    -- position in edition_activities
    activity bigint not null,
    occurrence bigint not null,
    kind text not null,
    from_day text,
    to_day text,
    -- to_day, or 9999-12-31 while there is no date: one order for lists and their cursors
    due_day text not null,
    organisation_id bigint,
    addressee text not null,
    -- the same for searching
    folded text not null,
    lead bigint not null,
    state text not null default 'open',
    -- who dated what the plan left open
    dated_by text,
    dated_at bigint,
    version bigint not null default 1,
    @primary@ (region_id, id),
    foreign key (region_id, edition_id, activity) references edition_activities (region_id, edition_id, position),
    foreign key (region_id, organisation_id) references organisations (region_id, id)
);
create index obligations_by_day on obligations (region_id, territory_id, state, due_day, id, from_day);
create index obligations_by_road_map on obligations (region_id, road_map_id, due_day, id);
create index obligations_by_organisation on obligations (region_id, organisation_id, due_day, id);
create index obligations_by_cell
    on obligations (region_id, edition_id, activity, organisation_id, due_day, from_day, state);

create table idempotency_keys (
    region_id bigint not null,
    actor_id bigint not null,
    key text not null,
    act text not null,
    fingerprint text not null,
    result bigint not null,
    made_at bigint not null,
    primary key (region_id, actor_id, key)
);

-- Append-only. chain: digest of this event and the one before it, where the region chains its audit.
create table audit_events (
    region_id bigint not null,
    id @key@,
    at bigint not null,
    actor_id bigint not null,
    actor text not null,
    act text not null,
    object_kind text not null,
    object_id bigint not null,
    details text not null,
    chain text,
    @primary@ (region_id, id)
);
create index audit_events_by_object on audit_events (region_id, object_kind, object_id, id);
