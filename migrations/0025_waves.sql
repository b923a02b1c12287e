-- Questionnaires that people of the region made, besides those that the program brings. A change is a new edition.
create table questionnaires (
    region_id bigint not null references regions (id),
    id @key@,
    territory_id bigint not null,
    code text not null,
    title text not null,
    -- heads, teachers, pupils, parents
    audience text not null,
    -- the newest
    edition bigint not null,
    made_at bigint not null,
    made_by bigint not null,
    changed_at bigint not null,
    @primary@ (region_id, id),
    foreign key (region_id, territory_id) references territories (region_id, id)
);
create unique index questionnaires_by_code on questionnaires (region_id, code);
create table questionnaire_editions (
    region_id bigint not null,
    questionnaire_id bigint not null,
    number bigint not null,
    body text not null,
    made_at bigint not null,
    made_by bigint not null,
    primary key (region_id, questionnaire_id, number),
    foreign key (region_id, questionnaire_id) references questionnaires (region_id, id)
);

-- Questionnaires asked of the people of schools within a term.
create table waves (
    region_id bigint not null references regions (id),
    id @key@,
    territory_id bigint not null,
    title text not null,
    from_day text not null,
    to_day text not null,
    -- how the schools were chosen: the code of a group, or empty
    group_code text not null default '',
    -- planned, open, closed, scored
    state text not null default 'planned',
    -- the rule of scoring, as JSON
    scoring text not null,
    opened_on text,
    closed_on text,
    scored_on text,
    version bigint not null default 1,
    made_at bigint not null,
    made_by bigint not null,
    changed_at bigint not null,
    @primary@ (region_id, id),
    foreign key (region_id, territory_id) references territories (region_id, id)
);
create index waves_by_term on waves (region_id, from_day, id);

-- What an audience is asked: the questionnaire as it was when the wave was made.
create table wave_questionnaires (
    region_id bigint not null,
    wave_id bigint not null,
    audience text not null,
    code text not null,
    edition bigint not null,
    body text not null,
    primary key (region_id, wave_id, audience),
    foreign key (region_id, wave_id) references waves (region_id, id)
);

create table wave_schools (
    region_id bigint not null,
    id @key@,
    wave_id bigint not null,
    territory_id bigint not null,
    organisation_id bigint not null,
    name text not null,
    sort_name text not null,
    reminders bigint not null default 0,
    reminded_on text,
    @primary@ (region_id, id),
    foreign key (region_id, wave_id) references waves (region_id, id),
    foreign key (region_id, territory_id) references territories (region_id, id),
    foreign key (region_id, organisation_id) references organisations (region_id, id)
);
-- Two records of one school that are merged may both have been asked, so it is not unique.
create index wave_schools_by_wave on wave_schools (region_id, wave_id, organisation_id);
create index wave_schools_by_name on wave_schools (region_id, wave_id, sort_name, id);
create index wave_schools_by_organisation on wave_schools (region_id, organisation_id, wave_id);

-- The answers of one audience of one school, all in one: how often each option was chosen, sealed with the key of the wave,
-- which lies outside of the database. Every answer writes the whole box anew, so that a row tells neither who nor when nor
-- in which order. There from the making of the wave on; emptied when it is scored.
create table wave_boxes (
    region_id bigint not null,
    wave_id bigint not null,
    school_id bigint not null,
    audience text not null,
    expected bigint not null,
    answered bigint not null default 0,
    sealed text not null default '',
    primary key (region_id, wave_id, school_id, audience),
    foreign key (region_id, school_id) references wave_schools (region_id, id)
);

-- What was printed for a school: how many links, or a code for a class. Says nothing of who got one.
create table wave_batches (
    region_id bigint not null,
    id @key@,
    wave_id bigint not null,
    school_id bigint not null,
    audience text not null,
    -- links, class-code
    kind text not null,
    -- links of it, or seats of the class
    size bigint not null,
    -- answers given with a code of a class
    used bigint not null default 0,
    -- of a code of a class: its hash and the last day that it is good for
    code_hash text,
    last_day text,
    withdrawn bigint not null default 0,
    made_at bigint not null,
    made_by bigint not null,
    @primary@ (region_id, id),
    foreign key (region_id, school_id) references wave_schools (region_id, id)
);
create index wave_batches_by_school on wave_batches (region_id, school_id, id);
create unique index wave_batches_by_code on wave_batches (code_hash) where code_hash is not null;

-- Links of one use, by hash only. No column says when one was used; rows are written before any is.
create table wave_tokens (
    token_hash text not null primary key,
    region_id bigint not null,
    batch_id bigint not null,
    used bigint not null default 0,
    foreign key (region_id, batch_id) references wave_batches (region_id, id)
);
create index wave_tokens_by_batch on wave_tokens (region_id, batch_id);

-- Forms handed out with a code of a class and sent, by hash of the random number in them: the same form is not taken twice.
create table wave_forms (
    form_hash text not null primary key,
    region_id bigint not null,
    batch_id bigint not null,
    foreign key (region_id, batch_id) references wave_batches (region_id, id)
);
create index wave_forms_by_batch on wave_forms (region_id, batch_id);

-- What the answers of a school said, written once when the wave is scored. Of fewer than five people nothing is here.
create table wave_scores (
    region_id bigint not null,
    wave_id bigint not null,
    school_id bigint not null,
    organisation_id bigint not null,
    territory_id bigint not null,
    risk text not null,
    -- low, medium, high, too-few
    level text not null,
    -- hundredths of a point of 100, which is the worst
    score bigint,
    -- what each audience said, as JSON
    audiences text not null,
    primary key (region_id, wave_id, school_id, risk),
    foreign key (region_id, wave_id) references waves (region_id, id),
    foreign key (region_id, school_id) references wave_schools (region_id, id),
    foreign key (region_id, territory_id) references territories (region_id, id),
    foreign key (region_id, organisation_id) references organisations (region_id, id)
);
create index wave_scores_by_organisation on wave_scores (region_id, organisation_id, wave_id);
create table wave_item_scores (
    region_id bigint not null,
    wave_id bigint not null,
    school_id bigint not null,
    audience text not null,
    item text not null,
    answers bigint not null,
    score bigint not null,
    primary key (region_id, wave_id, school_id, audience, item),
    foreign key (region_id, school_id) references wave_schools (region_id, id)
);
