-- What is known of a curator or a candidate. The person stands in people, the schools in assignments.
create table curator_profiles (
    region_id bigint not null,
    person_id bigint not null,
    -- candidate, selected, declined, withdrawn
    state text not null,
    associations text not null,
    platforms text not null,
    federal_projects text not null,
    courses text not null,
    experience_years bigint not null,
    -- directs a school
    head bigint not null,
    subjects text not null,
    risks text not null,
    consent_on text,
    basis text not null default '',
    note text not null default '',
    version bigint not null default 1,
    changed_at bigint not null,
    changed_by bigint not null,
    primary key (region_id, person_id),
    foreign key (region_id, person_id) references people (region_id, id)
);
create index curator_profiles_by_state on curator_profiles (region_id, state, person_id);

create table curator_answers (
    region_id bigint not null,
    person_id bigint not null,
    question text not null,
    level bigint not null,
    primary key (region_id, person_id, question),
    foreign key (region_id, person_id) references curator_profiles (region_id, person_id)
);

-- What a school needs help with: codes of risks of high significance, subjects.
create table school_needs (
    region_id bigint not null,
    organisation_id bigint not null,
    risks text not null,
    subjects text not null,
    version bigint not null default 1,
    changed_at bigint not null,
    changed_by bigint not null,
    primary key (region_id, organisation_id),
    foreign key (region_id, organisation_id) references organisations (region_id, id)
);

-- The order of an assignment, and how it ended: what was handed over and to whom.
alter table assignments add column order_number text not null default '';
alter table assignments add column order_day text;
alter table assignments add column end_reason text not null default '';
alter table assignments add column handover text not null default '';
alter table assignments add column followed_by bigint;
create index assignments_by_role on assignments (region_id, role, organisation_id, to_day);

-- Plan lines, consultations and visits of one assignment.
create table curator_records (
    region_id bigint not null,
    id @key@,
    assignment_id bigint not null,
    -- plan, consultation, lesson, method-day
    kind text not null,
    what text not null,
    indicator text not null default '',
    planned_on text,
    held_on text,
    minutes bigint,
    outcome text not null default '',
    version bigint not null default 1,
    made_at bigint not null,
    made_by bigint not null,
    changed_at bigint not null,
    @primary@ (region_id, id),
    foreign key (region_id, assignment_id) references assignments (region_id, id)
);
create index curator_records_by_assignment on curator_records (region_id, assignment_id, kind, id);
