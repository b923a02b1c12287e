-- The catalogue of risks as the region holds it. Edition 1 is the program's; the newest of the region is in force.
create table risk_catalogues (
    region_id bigint not null references regions (id),
    edition bigint not null,
    -- as wire/risk writes it
    body text not null,
    made_at bigint not null,
    made_by bigint not null,
    maker text not null,
    primary key (region_id, edition)
);

-- What a school was found to be at risk of on a day. A newer profile leaves the older ones as they are.
create table risk_profiles (
    region_id bigint not null,
    id @key@,
    organisation_id bigint not null,
    day text not null,
    -- the year in which its school year begins
    year bigint not null,
    wave_id bigint,
    -- edition of the catalogue
    catalogue bigint not null,
    -- wave, official
    source text not null,
    -- shown, verified, agreed
    state text not null default 'shown',
    -- 1: the newest of the school
    latest bigint not null default 1,
    -- federal risks in force as high
    high bigint not null default 0,
    verified_on text,
    -- the head has read it
    acknowledged_on text,
    acknowledged_by bigint,
    acknowledger text not null default '',
    -- the coordinator confirmed it
    agreed_on text,
    agreed_by bigint,
    agreer text not null default '',
    version bigint not null default 1,
    made_at bigint not null,
    made_by bigint not null,
    changed_at bigint not null,
    @primary@ (region_id, id),
    foreign key (region_id, organisation_id) references organisations (region_id, id)
);
create index risk_profiles_by_school on risk_profiles (region_id, organisation_id, day, id);
create index risk_profiles_latest on risk_profiles (region_id, organisation_id, high, state) where latest = 1;
create index risk_profiles_by_high on risk_profiles (region_id, high, state, organisation_id) where latest = 1;
create index risk_profiles_by_wave on risk_profiles (region_id, wave_id, organisation_id);

-- One factor of a profile. Levels: 0 not enough data, 1 low, 2 medium, 3 high.
create table risk_levels (
    region_id bigint not null,
    profile_id bigint not null,
    code text not null,
    -- as the profile has them
    organisation_id bigint not null,
    latest bigint not null default 1,
    -- hundredths of a point of 100, the worst
    score bigint,
    computed bigint,
    official bigint,
    -- of the official level: its document
    basis text not null default '',
    -- how many answered, by audience, as JSON; only groups that may be shown
    answers text not null default '{}',
    -- in force
    level bigint not null,
    -- of the last check: agree, disagree, unseen
    verdict text not null default '',
    seen_level bigint,
    found_level bigint,
    primary key (region_id, profile_id, code),
    foreign key (region_id, profile_id) references risk_profiles (region_id, id)
);
create index risk_levels_of_region on risk_levels (region_id, code, level) where latest = 1;
create index risk_levels_of_school on risk_levels (region_id, organisation_id, code, level) where latest = 1;

-- Every check of a factor by a curator; append-only, the last one counts.
create table risk_checks (
    region_id bigint not null,
    id @key@,
    profile_id bigint not null,
    code text not null,
    visit_id bigint not null,
    verdict text not null,
    seen_level bigint not null,
    found_level bigint not null,
    words text not null default '',
    day text not null,
    made_at bigint not null,
    made_by bigint not null,
    maker text not null,
    @primary@ (region_id, id),
    foreign key (region_id, profile_id, code) references risk_levels (region_id, profile_id, code)
);
create index risk_checks_by_profile on risk_checks (region_id, profile_id, code, id);
create index risk_checks_by_visit on risk_checks (region_id, visit_id, id);

-- Visits to schools and municipalities, onsite or online.
create table visits (
    region_id bigint not null,
    id @key@,
    territory_id bigint not null,
    -- absent: a visit to the municipality
    organisation_id bigint,
    -- verification, monitoring, lesson, method-day
    kind text not null,
    -- onsite, online
    form text not null,
    -- planned, done, agreed, cancelled
    state text not null default 'planned',
    -- why it is held: high-risks, quarter; empty when a person planned it
    basis text not null default '',
    -- the last day on which it is in time
    due_day text not null,
    held_on text,
    next_on text,
    visitors text not null default '',
    goal text not null default '',
    observations text not null default '',
    agreements text not null default '',
    reason text not null default '',
    -- the profile that it checks
    profile_id bigint,
    agreed_on text,
    agreed_by bigint,
    agreer text not null default '',
    version bigint not null default 1,
    made_at bigint not null,
    made_by bigint not null,
    changed_at bigint not null,
    changed_by bigint not null,
    changer text not null default '',
    @primary@ (region_id, id),
    foreign key (region_id, territory_id) references territories (region_id, id),
    foreign key (region_id, organisation_id) references organisations (region_id, id)
);
create index visits_by_day on visits (region_id, due_day, id);
create index visits_by_organisation on visits (region_id, organisation_id, due_day, id);
create index visits_by_territory on visits (region_id, territory_id, due_day, id);

-- What is seen on a visit before its act is made final: a factor a row.
create table visit_marks (
    region_id bigint not null,
    visit_id bigint not null,
    code text not null,
    verdict text not null,
    seen_level bigint not null,
    found_level bigint not null,
    words text not null default '',
    primary key (region_id, visit_id, code),
    foreign key (region_id, visit_id) references visits (region_id, id)
);

create table visit_photos (
    region_id bigint not null,
    id @key@,
    visit_id bigint not null,
    -- of the factor it shows; empty: of the visit
    code text not null default '',
    file_sha256 text,
    file_name text not null,
    media_type text not null,
    size bigint not null,
    words text not null default '',
    made_at bigint not null,
    made_by bigint not null,
    maker text not null,
    @primary@ (region_id, id),
    foreign key (region_id, visit_id) references visits (region_id, id)
);
create index visit_photos_by_visit on visit_photos (region_id, visit_id, id);
create index visit_photos_by_file on visit_photos (region_id, file_sha256);

-- What the act of a visit asks of the school.
create table visit_tasks (
    region_id bigint not null,
    id @key@,
    visit_id bigint not null,
    position bigint not null,
    what text not null,
    until_day text,
    done_on text,
    done_words text not null default '',
    @primary@ (region_id, id),
    foreign key (region_id, visit_id) references visits (region_id, id)
);
create index visit_tasks_by_visit on visit_tasks (region_id, visit_id, position, id);

-- Drafts of road maps that were made from a profile of a school.
create table risk_road_maps (
    region_id bigint not null,
    draft_id bigint not null,
    profile_id bigint not null,
    organisation_id bigint not null,
    primary key (region_id, draft_id),
    foreign key (region_id, draft_id) references drafts (region_id, id),
    foreign key (region_id, profile_id) references risk_profiles (region_id, id)
);
create index risk_road_maps_by_profile on risk_road_maps (region_id, profile_id, draft_id);
