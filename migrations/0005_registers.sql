-- The tree of territories and the register of organisations, as they stand and as they stood.
alter table regions add column code text not null default '';
alter table regions add column time_zone text not null default 'Europe/Moscow';
create unique index regions_by_code on regions (code) where code <> '';

alter table territories add column code text not null default '';
alter table territories add column version bigint not null default 1;
create unique index territories_by_code on territories (region_id, code) where code <> '';
create index territories_by_parent on territories (region_id, parent_id, id);

-- What a territory was called and lay in, a row a state; to_day is the last day, null while it lasts.
create table territory_states (
    region_id bigint not null,
    id @key@,
    territory_id bigint not null,
    parent_id bigint,
    kind text not null,
    name text not null,
    from_day text,
    to_day text,
    -- the order
    basis text not null default '',
    @primary@ (region_id, id),
    foreign key (region_id, territory_id) references territories (region_id, id)
);
create index territory_states_by_territory on territory_states (region_id, territory_id, id);
insert into territory_states (region_id, territory_id, parent_id, kind, name)
    select region_id, id, parent_id, kind, name from territories;

-- Which territories and organisations went on as which, from a day, by an order. object: territory, organisation.
create table successions (
    region_id bigint not null,
    id @key@,
    object text not null,
    predecessor_id bigint not null,
    successor_id bigint not null,
    day text not null,
    basis text not null default '',
    @primary@ (region_id, id)
);
create unique index successions_by_predecessor on successions (region_id, object, predecessor_id, successor_id);
create index successions_by_successor on successions (region_id, object, successor_id);

alter table organisations add column parent_id bigint;
alter table organisations add column type text not null default '';
alter table organisations add column inn text not null default '';
alter table organisations add column ogrn text not null default '';
alter table organisations add column gia_code text not null default '';
alter table organisations add column vpr_login text not null default '';
-- city, town, village; empty when nobody said
alter table organisations add column settlement_type text not null default '';
alter table organisations add column address text not null default '';
-- millionths of a degree
alter table organisations add column latitude bigint;
alter table organisations add column longitude bigint;
alter table organisations add column phone text not null default '';
alter table organisations add column email text not null default '';
alter table organisations add column site text not null default '';
alter table organisations add column head text not null default '';
alter table organisations add column opened_on text;
-- the first day without it
alter table organisations add column closed_on text;
-- the record that this one was found to be the same as; such a row only answers for its old number
alter table organisations add column merged_into bigint;
-- code, names and aliases for searching: small letters, ё as е
alter table organisations add column search text not null default '';
update organisations set search = lower(code || ' ' || sort_name || ' ' || short_name || ' ' || full_name);
create index organisations_in_order_of_code on organisations (region_id, code, id);
create index organisations_in_order_of_place on organisations (region_id, settlement, id);
create index organisations_by_parent on organisations (region_id, parent_id, id);

-- In which territory an organisation lay, once it has moved; without rows it has always been where it is. to_day is the
-- last day.
create table organisation_places (
    region_id bigint not null,
    id @key@,
    organisation_id bigint not null,
    territory_id bigint not null,
    from_day text,
    to_day text,
    basis text not null default '',
    @primary@ (region_id, id),
    foreign key (region_id, organisation_id) references organisations (region_id, id),
    foreign key (region_id, territory_id) references territories (region_id, id)
);
create index organisation_places_by_organisation on organisation_places (region_id, organisation_id, id);

-- Records of which a person said that they are different organisations, however alike their names are.
create table organisations_apart (
    region_id bigint not null,
    -- the smaller of the two
    first_id bigint not null,
    second_id bigint not null,
    said_at bigint not null,
    said_by bigint not null,
    primary key (region_id, first_id, second_id)
);
