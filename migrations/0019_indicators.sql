-- What is measured. Its meaning stands in editions; name and code of the newest one are repeated for lists.
create table indicators (
    region_id bigint not null references regions (id),
    id @key@,
    territory_id bigint not null,
    code text not null,
    -- name for sorting and searching: small letters, ё as е, numbers padded; begins with the code
    sort_name text not null,
    -- active, withdrawn
    state text not null default 'active',
    version bigint not null default 1,
    made_at bigint not null,
    made_by bigint not null,
    changed_at bigint not null,
    changed_by bigint not null,
    @primary@ (region_id, id),
    foreign key (region_id, territory_id) references territories (region_id, id)
);
create unique index indicators_by_code on indicators (region_id, territory_id, code);
create index indicators_by_name on indicators (region_id, state, sort_name, id);

-- A definition as JSON, in force from a year of the indicator on.
create table indicator_editions (
    region_id bigint not null,
    indicator_id bigint not null,
    number bigint not null,
    from_year bigint not null,
    body text not null,
    made_at bigint not null,
    made_by bigint not null,
    primary key (region_id, indicator_id, number),
    foreign key (region_id, indicator_id) references indicators (region_id, id)
);

create table indicator_targets (
    region_id bigint not null,
    indicator_id bigint not null,
    year bigint not null,
    -- at-least, at-most, more-than, less-than
    rule text not null,
    -- ten-thousandths
    value bigint not null,
    words text not null default '',
    primary key (region_id, indicator_id, year),
    foreign key (region_id, indicator_id) references indicators (region_id, id)
);

-- Which promise of a road map it measures: of an activity (activity_key) or of a row of the goals table (goal from 1).
create table indicator_links (
    region_id bigint not null,
    indicator_id bigint not null,
    road_map_id bigint not null,
    activity_key text not null default '',
    goal bigint not null default 0,
    -- which of its targets, from 1; 0: the whole row
    target bigint not null default 0,
    primary key (region_id, indicator_id, road_map_id, activity_key, goal, target),
    foreign key (region_id, indicator_id) references indicators (region_id, id),
    foreign key (region_id, road_map_id) references road_maps (region_id, id)
);
create unique index indicator_links_by_road_map
    on indicator_links (region_id, road_map_id, activity_key, goal, target, indicator_id);

-- What a school, or a territory where organisation_id is null, stated for a period. No row: blank.
create table indicator_facts (
    region_id bigint not null,
    id @key@,
    indicator_id bigint not null,
    organisation_id bigint,
    territory_id bigint,
    year bigint not null,
    part bigint not null,
    -- value, blank, not-applicable
    state text not null,
    -- ten-thousandths
    number bigint not null default 0,
    whole bigint not null default 0,
    yes bigint not null default 0,
    words text not null default '',
    link text not null default '',
    evidence_id bigint,
    version bigint not null default 1,
    filled_at bigint not null,
    filled_by bigint not null,
    -- the local day
    filled_on text not null,
    @primary@ (region_id, id),
    foreign key (region_id, indicator_id) references indicators (region_id, id),
    foreign key (region_id, organisation_id) references organisations (region_id, id),
    foreign key (region_id, territory_id) references territories (region_id, id),
    foreign key (region_id, evidence_id) references evidence (region_id, id)
);
create unique index indicator_facts_by_school
    on indicator_facts (region_id, indicator_id, year, part, organisation_id) where organisation_id is not null;
create unique index indicator_facts_by_territory
    on indicator_facts (region_id, indicator_id, year, part, territory_id) where organisation_id is null;
create index indicator_facts_of_school on indicator_facts (region_id, organisation_id, year);

-- What a source of facts asks for by school and time.
create index indicator_evidence_by_time on evidence (region_id, organisation_id, made_at);
