-- Every territory with each territory that it lies in, itself included at depth 0: a subtree is one index range.
create table territory_tree (
    region_id bigint not null,
    ancestor_id bigint not null,
    territory_id bigint not null,
    depth bigint not null,
    primary key (region_id, ancestor_id, territory_id),
    foreign key (region_id, ancestor_id) references territories (region_id, id),
    foreign key (region_id, territory_id) references territories (region_id, id)
);
create index territory_tree_upwards on territory_tree (region_id, territory_id, depth);
insert into territory_tree (region_id, ancestor_id, territory_id, depth)
    select region_id, id, id, 0 from territories;

-- A person of a region, with or without an account. Where the person works: a territory, and there an organisation.
create table people (
    region_id bigint not null references regions (id),
    id @key@,
    territory_id bigint not null,
    organisation_id bigint,
    name text not null,
    position text not null default '',
    email text not null default '',
    phone text not null default '',
    -- name for sorting and searching: small letters, ё as е
    sort_name text not null,
    -- the data of the person were erased; the row stays because the audit names it
    erased_at bigint,
    version bigint not null default 1,
    created_at bigint not null,
    changed_at bigint not null,
    @primary@ (region_id, id),
    foreign key (region_id, territory_id) references territories (region_id, id),
    foreign key (region_id, organisation_id) references organisations (region_id, id)
);
create index people_by_name on people (region_id, sort_name, id);
create index people_by_territory on people (region_id, territory_id, sort_name, id);
create index people_by_organisation on people (region_id, organisation_id, sort_name, id);

-- Role × scope × validity. territory_id and organisation_id as the scope of the role needs them.
create table grants (
    region_id bigint not null references regions (id),
    id @key@,
    person_id bigint not null,
    role text not null,
    territory_id bigint,
    organisation_id bigint,
    from_day text,
    to_day text,
    basis text not null default '',
    given_at bigint not null,
    given_by bigint not null,
    ended_at bigint,
    ended_by bigint,
    @primary@ (region_id, id),
    foreign key (region_id, territory_id) references territories (region_id, id),
    foreign key (region_id, organisation_id) references organisations (region_id, id)
);
create index grants_by_person on grants (person_id, id);
create index grants_by_territory on grants (region_id, territory_id, person_id);
create index grants_by_organisation on grants (region_id, organisation_id, person_id);

-- Schools that a curator or a mentor is assigned to; the scope of those roles is the rows in force.
create table assignments (
    region_id bigint not null,
    id @key@,
    person_id bigint not null,
    organisation_id bigint not null,
    role text not null,
    from_day text,
    to_day text,
    basis text not null default '',
    version bigint not null default 1,
    made_at bigint not null,
    made_by bigint not null,
    @primary@ (region_id, id),
    foreign key (region_id, organisation_id) references organisations (region_id, id)
);
create index assignments_by_person on assignments (person_id, role, id);
create index assignments_by_organisation on assignments (region_id, organisation_id, role, id);

-- Plans of one school belong to it; the rest belongs to the territory.
alter table drafts add column organisation_id bigint;
alter table road_maps add column organisation_id bigint;
update drafts set organisation_id = (select s.organisation_id from school_plans s
    where s.region_id = drafts.region_id and s.draft_id = drafts.id);
update road_maps set organisation_id = (select d.organisation_id from drafts d
    where d.region_id = road_maps.region_id and d.road_map_id = road_maps.id);
create index drafts_by_organisation on drafts (region_id, organisation_id, state, id);
create index road_maps_by_organisation on road_maps (region_id, organisation_id, id);
create index organisations_by_region on organisations (region_id, sort_name, id);
create index obligations_by_region on obligations (region_id, state, due_day, id);
