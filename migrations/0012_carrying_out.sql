-- How far an obligation has come. progress is the state; stage is what queries ask for: who is to move.
alter table obligations rename column state to progress;
update obligations set progress = 'planned' where progress = 'open';

-- owed: planned, in-progress, returned; checking: submitted, reworked, changed; done: accepted, confirmed;
-- gone: cancelled, replaced, withdrawn
alter table obligations add column stage text not null default 'owed';
update obligations set stage = 'gone' where progress <> 'planned';

-- who sent it to be checked: of the last sending
alter table obligations add column submitted_at bigint;
alter table obligations add column submitted_by bigint;
alter table obligations add column submitted_on text;
-- the last word of who checks
alter table obligations add column checked_at bigint;
alter table obligations add column checked_by bigint;
alter table obligations add column checker text;
-- while returned: what for
alter table obligations add column return_reason text;
-- the last day as it was before a person first moved it
alter table obligations add column term_was text;
alter table obligations add column replaced_by bigint;
-- «по согласованию»: asked, agreed, declined; empty where nobody has to agree
alter table obligations add column acceptance text not null default '';
alter table obligations add column moved_at bigint;

drop index obligations_by_day;
drop index obligations_by_region;
drop index obligations_by_organisation;
drop index obligations_by_road_map;
drop index obligations_by_cell;
create index obligations_by_day on obligations (region_id, territory_id, stage, due_day, id, from_day);
create index obligations_by_region on obligations (region_id, stage, due_day, id);
create index obligations_by_organisation on obligations (region_id, organisation_id, stage, due_day, id, from_day);
create index obligations_by_road_map on obligations (region_id, road_map_id, stage, due_day, id);
create index obligations_by_cell
    on obligations (region_id, edition_id, activity, organisation_id, due_day, from_day, stage, progress);

-- The log of what was done about an obligation; append-only (0013).
create table obligation_steps (
    region_id bigint not null,
    id @key@,
    obligation_id bigint not null,
    at bigint not null,
    -- the local day of the obligation's territory
    day text not null,
    actor_id bigint not null,
    actor text not null,
    -- start, submit, recall, accept, return, confirm, change, cancel, restore, replace, move, …
    step text not null,
    from_progress text not null,
    to_progress text not null,
    -- code of domain::ReturnReason; empty where none is asked for
    reason text not null default '',
    words text not null default '',
    -- JSON of the proof as it was then
    proof text not null default '[]',
    @primary@ (region_id, id),
    foreign key (region_id, obligation_id) references obligations (region_id, id)
);
create index obligation_steps_by_obligation on obligation_steps (region_id, obligation_id, id);
create index obligation_steps_by_day on obligation_steps (region_id, at);

-- What proves that something was done. One proof serves many obligations.
create table evidence (
    region_id bigint not null,
    id @key@,
    territory_id bigint not null,
    organisation_id bigint,
    -- file, link, note
    kind text not null,
    title text not null,
    file_sha256 text,
    file_name text,
    size bigint,
    media_type text,
    link text,
    words text not null default '',
    -- of a document: its number, its day, whether it is signed
    number text not null default '',
    doc_day text,
    signed bigint not null default 0,
    -- present, removed, quarantined
    state text not null default 'present',
    version bigint not null default 1,
    made_at bigint not null,
    made_by bigint not null,
    maker text not null,
    changed_at bigint not null,
    @primary@ (region_id, id),
    foreign key (region_id, territory_id) references territories (region_id, id),
    foreign key (region_id, organisation_id) references organisations (region_id, id)
);
create index evidence_by_organisation on evidence (region_id, organisation_id, id);
create index evidence_by_file on evidence (region_id, file_sha256);

create table evidence_links (
    region_id bigint not null,
    evidence_id bigint not null,
    obligation_id bigint not null,
    linked_at bigint not null,
    linked_by bigint not null,
    primary key (region_id, evidence_id, obligation_id),
    foreign key (region_id, evidence_id) references evidence (region_id, id),
    foreign key (region_id, obligation_id) references obligations (region_id, id)
);
create index evidence_links_by_obligation on evidence_links (region_id, obligation_id, evidence_id);

-- What a step over many obligations came to, for whom the answer did not reach: lines of «id code», the code empty where
-- it was done.
create table bulk_steps (
    region_id bigint not null,
    id @key@,
    made_at bigint not null,
    made_by bigint not null,
    step text not null,
    results text not null,
    @primary@ (region_id, id)
);
