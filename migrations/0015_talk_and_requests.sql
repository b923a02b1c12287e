-- What people say about an object; who sees the object sees the talk.
create table comments (
    region_id bigint not null references regions (id),
    id @key@,
    -- obligation
    object_kind text not null,
    object_id bigint not null,
    -- «@{12}» names person 12; empty once the comment is removed
    words text not null,
    made_at bigint not null,
    made_by bigint not null,
    edited_at bigint,
    removed_at bigint,
    removed_by bigint,
    version bigint not null default 1,
    @primary@ (region_id, id)
);
create index comments_by_object on comments (region_id, object_kind, object_id, id);
create index comments_by_maker on comments (region_id, made_by, id);

create table comment_mentions (
    region_id bigint not null,
    comment_id bigint not null,
    person_id bigint not null,
    primary key (region_id, comment_id, person_id),
    foreign key (region_id, comment_id) references comments (region_id, id),
    foreign key (region_id, person_id) references people (region_id, id)
);
create index comment_mentions_by_person on comment_mentions (region_id, person_id, comment_id);

-- A wish to carry an obligation out later. It lies where the obligation does.
create table term_requests (
    region_id bigint not null,
    id @key@,
    territory_id bigint not null,
    organisation_id bigint,
    obligation_id bigint not null,
    -- open, granted, refused, withdrawn, lapsed: nobody owes the obligation any more
    state text not null default 'open',
    words text not null,
    term_was text not null,
    wished_day text not null,
    asked_at bigint not null,
    asked_on text not null,
    asked_by bigint not null,
    -- the last day on which silence is in order
    answer_by text not null,
    -- since when the territory above sees it as unanswered
    escalated_on text,
    answered_at bigint,
    answered_by bigint,
    answer_words text not null default '',
    granted_day text,
    version bigint not null default 1,
    @primary@ (region_id, id),
    foreign key (region_id, territory_id) references territories (region_id, id),
    foreign key (region_id, organisation_id) references organisations (region_id, id),
    foreign key (region_id, obligation_id) references obligations (region_id, id)
);
create unique index term_requests_open on term_requests (region_id, obligation_id) where state = 'open';
create index term_requests_by_obligation on term_requests (region_id, obligation_id, id);
create index term_requests_by_territory on term_requests (region_id, territory_id, state, answer_by, id);
create index term_requests_by_organisation on term_requests (region_id, organisation_id, state, answer_by, id);
create index term_requests_by_region on term_requests (region_id, state, answer_by, id);

-- In how many working days requests of a territory and of all below it are answered; three where nobody said.
create table answer_terms (
    region_id bigint not null,
    territory_id bigint not null,
    working_days bigint not null,
    version bigint not null default 1,
    changed_at bigint not null,
    changed_by bigint not null,
    primary key (region_id, territory_id),
    foreign key (region_id, territory_id) references territories (region_id, id)
);

-- What somebody said who owes only by agreement: «по согласованию». The last one counts.
create table acceptance_answers (
    region_id bigint not null,
    id @key@,
    obligation_id bigint not null,
    -- agreed, declined
    answer text not null,
    words text not null default '',
    answered_at bigint not null,
    answered_by bigint not null,
    @primary@ (region_id, id),
    foreign key (region_id, obligation_id) references obligations (region_id, id)
);
create index acceptance_answers_by_obligation on acceptance_answers (region_id, obligation_id, id);
create index obligations_by_acceptance on obligations (region_id, acceptance, territory_id, due_day, id, stage)
    where acceptance <> '';

-- Rows of road maps that schools pick from («По выбору ОО»), by who may pick them.
create table row_choices (
    region_id bigint not null,
    id @key@,
    road_map_id bigint not null,
    activity_key text not null,
    organisation_id bigint not null,
    -- offered, chosen, given-up; past: the organisation is no longer addressed
    state text not null default 'offered',
    chosen_at bigint,
    chosen_by bigint,
    given_up_at bigint,
    version bigint not null default 1,
    @primary@ (region_id, id),
    foreign key (region_id, road_map_id) references road_maps (region_id, id),
    foreign key (region_id, organisation_id) references organisations (region_id, id)
);
create unique index row_choices_by_row on row_choices (region_id, road_map_id, activity_key, organisation_id);
create index row_choices_by_organisation on row_choices (region_id, organisation_id, state, id);

-- What was owed without a choice stays owed: the school gives it up if it will.
insert into row_choices (region_id, road_map_id, activity_key, organisation_id, state, chosen_at)
    select distinct o.region_id, o.road_map_id, a.activity_key, o.organisation_id, 'chosen', m.created_at
    from obligations o
    join edition_activities a on a.region_id = o.region_id and a.edition_id = o.edition_id and a.position = o.activity
    join road_maps m on m.region_id = o.region_id and m.id = o.road_map_id
    where m.organisation_id is null and o.organisation_id is not null and o.lead = 0 and o.stage <> 'gone'
        and a.body like '%"optional":true%';

-- A condition of a row («при наличии обучающихся с ОВЗ»), asked of an organisation once a school year.
create table condition_answers (
    region_id bigint not null,
    id @key@,
    road_map_id bigint not null,
    activity_key text not null,
    organisation_id bigint not null,
    -- the year in which the school year begins
    year bigint not null,
    -- presence, need, request, event
    kind text not null,
    -- as printed
    condition text not null,
    -- asked, holds, holds-not; past: not asked any more, without an answer
    state text not null default 'asked',
    words text not null default '',
    answered_at bigint,
    answered_by bigint,
    version bigint not null default 1,
    @primary@ (region_id, id),
    foreign key (region_id, road_map_id) references road_maps (region_id, id),
    foreign key (region_id, organisation_id) references organisations (region_id, id)
);
create unique index condition_answers_by_row
    on condition_answers (region_id, road_map_id, activity_key, organisation_id, year);
create index condition_answers_by_organisation on condition_answers (region_id, organisation_id, year, state, id);
create index condition_answers_by_year on condition_answers (region_id, year, state, organisation_id, id);

-- 1: nothing is owed because the condition does not hold; that is another thing than nothing done
alter table obligations add column not_applicable bigint not null default 0;

-- For which school year choices, conditions and agreements of a road map were last seen to; 0: never
alter table road_maps add column terms_year bigint not null default 0;
create index road_maps_by_terms_year on road_maps (region_id, terms_year, id);
