-- A group of schools of one year in one territory. Who is in it stands in memberships, by group_id.
create table school_groups (
    region_id bigint not null references regions (id),
    id @key@,
    territory_id bigint not null,
    code text not null,
    name text not null,
    -- the year in which its school year begins
    year bigint not null,
    -- algorithm, complex-analysis, motivated-team, official-list, other; empty when nobody said
    basis text not null default '',
    order_number text not null default '',
    order_day text,
    order_issuer text not null default '',
    note text not null default '',
    version bigint not null default 1,
    made_at bigint not null,
    made_by bigint not null,
    changed_at bigint not null,
    @primary@ (region_id, id),
    foreign key (region_id, territory_id) references territories (region_id, id)
);
create unique index school_groups_by_code on school_groups (region_id, territory_id, year, code);
create index school_groups_by_year on school_groups (region_id, year, id);

-- group_code, from_day and to_day say who is in which group on a day; the rest says why and since when we know.
alter table memberships add column group_id bigint;
alter table memberships add column basis text not null default '';
alter table memberships add column note text not null default '';
alter table memberships add column end_note text not null default '';
alter table memberships add column made_at bigint;
alter table memberships add column made_by bigint;
alter table memberships add column ended_at bigint;
alter table memberships add column ended_by bigint;
create index memberships_by_group on memberships (region_id, group_id, organisation_id);
create index memberships_by_code on memberships (region_id, group_code, organisation_id);

-- Schools that the list of a group names, selected into it or not.
create table group_listings (
    region_id bigint not null,
    group_id bigint not null,
    organisation_id bigint not null,
    listed_at bigint not null,
    primary key (region_id, group_id, organisation_id),
    foreign key (region_id, group_id) references school_groups (region_id, id),
    foreign key (region_id, organisation_id) references organisations (region_id, id)
);
create index group_listings_by_organisation on group_listings (region_id, organisation_id);

-- By which year a school is to leave or to reach a group. What came of it is read from memberships.
create table transition_plans (
    region_id bigint not null,
    organisation_id bigint not null,
    -- left: is no longer in the group; reached: is in it
    goal text not null,
    group_code text not null,
    year bigint not null,
    changed_at bigint not null,
    changed_by bigint not null,
    primary key (region_id, organisation_id, goal, group_code),
    foreign key (region_id, organisation_id) references organisations (region_id, id)
);
create index transition_plans_by_group on transition_plans (region_id, goal, group_code, organisation_id);

-- What a wording of executors means in a territory and in all that lies below it.
create table executors (
    region_id bigint not null references regions (id),
    id @key@,
    territory_id bigint not null,
    wording text not null,
    -- its words as they are compared
    words text not null,
    settled_at bigint not null,
    settled_by bigint not null,
    settled_name text not null,
    version bigint not null default 1,
    @primary@ (region_id, id),
    foreign key (region_id, territory_id) references territories (region_id, id)
);
create unique index executors_by_words on executors (region_id, territory_id, words);
create index executors_by_region on executors (region_id, words, id);
create table executor_targets (
    region_id bigint not null,
    executor_id bigint not null,
    position bigint not null,
    -- organisation, group, role, body, outside
    kind text not null,
    organisation_id bigint,
    -- of a group or a role
    code text not null default '',
    body_id bigint,
    primary key (region_id, executor_id, position),
    foreign key (region_id, executor_id) references executors (region_id, id),
    foreign key (region_id, organisation_id) references organisations (region_id, id)
);

-- Working groups, councils, teams, communities.
create table bodies (
    region_id bigint not null references regions (id),
    id @key@,
    territory_id bigint not null,
    -- of one school; absent for a body of the territory
    organisation_id bigint,
    kind text not null,
    name text not null,
    tasks text not null default '',
    order_number text not null default '',
    order_day text,
    order_issuer text not null default '',
    from_day text,
    to_day text,
    sort_name text not null,
    version bigint not null default 1,
    made_at bigint not null,
    made_by bigint not null,
    changed_at bigint not null,
    @primary@ (region_id, id),
    foreign key (region_id, territory_id) references territories (region_id, id),
    foreign key (region_id, organisation_id) references organisations (region_id, id)
);
create index bodies_by_name on bodies (region_id, sort_name, id);
create index bodies_by_organisation on bodies (region_id, organisation_id, id);
create table body_members (
    region_id bigint not null,
    id @key@,
    body_id bigint not null,
    -- absent for a person of another house: a parent, a partner
    person_id bigint,
    name text not null,
    -- who an outside person is
    represents text not null default '',
    part text not null,
    from_day text,
    to_day text,
    @primary@ (region_id, id),
    foreign key (region_id, body_id) references bodies (region_id, id),
    foreign key (region_id, person_id) references people (region_id, id)
);
create index body_members_by_body on body_members (region_id, body_id, id);
create index body_members_by_person on body_members (region_id, person_id, id);

-- A duty given to a person by an order, for a term.
create table appointments (
    region_id bigint not null references regions (id),
    id @key@,
    territory_id bigint not null,
    organisation_id bigint,
    person_id bigint,
    name text not null,
    duty text not null,
    duty_name text not null default '',
    order_number text not null default '',
    order_day text,
    order_issuer text not null default '',
    from_day text not null,
    to_day text,
    -- prolong, replace, end; empty when nobody said
    at_end text not null default '',
    note text not null default '',
    sort_name text not null,
    version bigint not null default 1,
    made_at bigint not null,
    made_by bigint not null,
    changed_at bigint not null,
    @primary@ (region_id, id),
    foreign key (region_id, territory_id) references territories (region_id, id),
    foreign key (region_id, organisation_id) references organisations (region_id, id),
    foreign key (region_id, person_id) references people (region_id, id)
);
create index appointments_by_name on appointments (region_id, sort_name, id);
create index appointments_by_person on appointments (region_id, person_id, id);
create index appointments_by_organisation on appointments (region_id, organisation_id, id);

-- A duty that fell away: since when and why.
alter table obligations add column cancelled_on text;
alter table obligations add column cancelled_why text;
