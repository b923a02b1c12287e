-- Forms that people of the region made, besides those that the program brings. A change is a new edition.
create table monitoring_templates (
    region_id bigint not null references regions (id),
    id @key@,
    territory_id bigint not null,
    code text not null,
    title text not null,
    -- the newest
    edition bigint not null,
    made_at bigint not null,
    made_by bigint not null,
    changed_at bigint not null,
    @primary@ (region_id, id),
    foreign key (region_id, territory_id) references territories (region_id, id)
);
create unique index monitoring_templates_by_code on monitoring_templates (region_id, code);
create table monitoring_editions (
    region_id bigint not null,
    template_id bigint not null,
    number bigint not null,
    form text not null,
    made_at bigint not null,
    made_by bigint not null,
    primary key (region_id, template_id, number),
    foreign key (region_id, template_id) references monitoring_templates (region_id, id)
);

-- A form asked of schools or municipalities about a period. It keeps the form as it was when the round was made.
create table monitoring_rounds (
    region_id bigint not null references regions (id),
    id @key@,
    territory_id bigint not null,
    form_code text not null,
    form text not null,
    title text not null,
    from_day text not null,
    to_day text not null,
    due_day text not null,
    -- who is asked, as it was chosen: the code of a group, or empty
    group_code text not null default '',
    -- planned, open, closed
    state text not null default 'planned',
    opened_on text,
    closed_on text,
    version bigint not null default 1,
    made_at bigint not null,
    made_by bigint not null,
    changed_at bigint not null,
    @primary@ (region_id, id),
    foreign key (region_id, territory_id) references territories (region_id, id)
);
create index monitoring_rounds_by_due on monitoring_rounds (region_id, due_day, id);
create index monitoring_rounds_by_form on monitoring_rounds (region_id, form_code, territory_id, from_day);

-- What one addressee answers; there from the making of the round on.
create table monitoring_answers (
    region_id bigint not null,
    id @key@,
    round_id bigint not null,
    territory_id bigint not null,
    -- absent: the municipality answers
    organisation_id bigint,
    name text not null,
    sort_name text not null,
    -- empty, draft, submitted, returned, accepted
    state text not null default 'empty',
    filled text not null default '{}',
    -- obligatory fields, and how many of them have an answer
    asked bigint not null,
    given bigint not null default 0,
    version bigint not null default 1,
    changed_at bigint not null,
    editor_id bigint,
    editor text not null default '',
    submitted_at bigint,
    -- the local day of the first sending, which timeliness is counted by
    submitted_on text,
    submitter_id bigint,
    submitter text not null default '',
    checker text not null default '',
    words text not null default '',
    reminded_at bigint,
    reminders bigint not null default 0,
    @primary@ (region_id, id),
    foreign key (region_id, round_id) references monitoring_rounds (region_id, id),
    foreign key (region_id, territory_id) references territories (region_id, id),
    foreign key (region_id, organisation_id) references organisations (region_id, id)
);
create index monitoring_answers_by_round on monitoring_answers (region_id, round_id, sort_name, id);
create index monitoring_answers_by_organisation on monitoring_answers (region_id, organisation_id, round_id);
create index monitoring_answers_by_territory on monitoring_answers (region_id, territory_id, round_id);

-- What a round was when it was closed: never changed, never computed again. sha256 is that of the body.
create table monitoring_snapshots (
    region_id bigint not null,
    round_id bigint not null,
    body text not null,
    sha256 text not null,
    taken_at bigint not null,
    taken_by bigint not null,
    primary key (region_id, round_id),
    foreign key (region_id, round_id) references monitoring_rounds (region_id, id)
);
create table monitoring_frozen (
    region_id bigint not null,
    round_id bigint not null,
    answer_id bigint not null,
    body text not null,
    sha256 text not null,
    primary key (region_id, round_id, answer_id),
    foreign key (region_id, answer_id) references monitoring_answers (region_id, id)
);

-- The conclusions of an analytic note; its tables come from the snapshot.
create table monitoring_notes (
    region_id bigint not null,
    round_id bigint not null,
    subject text not null,
    methods text not null,
    conclusions text not null,
    recommendations text not null,
    signatory text not null,
    signed_on text,
    version bigint not null default 1,
    changed_at bigint not null,
    changed_by bigint not null,
    primary key (region_id, round_id),
    foreign key (region_id, round_id) references monitoring_rounds (region_id, id)
);

-- Meetings, interviews and councils with their minutes.
create table meetings (
    region_id bigint not null references regions (id),
    id @key@,
    territory_id bigint not null,
    organisation_id bigint,
    -- meeting, council, interview
    kind text not null,
    title text not null,
    body_id bigint,
    round_id bigint,
    held_on text not null,
    number text not null default '',
    place text not null default '',
    -- lists of texts
    agenda text not null default '[]',
    invited text not null default '[]',
    present text not null default '[]',
    minutes text not null default '',
    chair text not null default '',
    secretary text not null default '',
    -- planned, held, signed
    state text not null default 'planned',
    version bigint not null default 1,
    made_at bigint not null,
    made_by bigint not null,
    changed_at bigint not null,
    @primary@ (region_id, id),
    foreign key (region_id, territory_id) references territories (region_id, id),
    foreign key (region_id, organisation_id) references organisations (region_id, id)
);
create index meetings_by_day on meetings (region_id, held_on, id);
create index meetings_by_organisation on meetings (region_id, organisation_id, id);

create table meeting_decisions (
    region_id bigint not null,
    id @key@,
    meeting_id bigint not null,
    territory_id bigint not null,
    -- the body that is to carry it out; absent: whoever `responsible` names
    organisation_id bigint,
    text text not null,
    responsible text not null default '',
    due_day text not null,
    -- open, done, dropped
    state text not null default 'open',
    words text not null default '',
    closed_on text,
    -- the duty that the decision is about
    obligation_id bigint,
    version bigint not null default 1,
    made_at bigint not null,
    made_by bigint not null,
    changed_at bigint not null,
    @primary@ (region_id, id),
    foreign key (region_id, meeting_id) references meetings (region_id, id),
    foreign key (region_id, territory_id) references territories (region_id, id),
    foreign key (region_id, organisation_id) references organisations (region_id, id)
);
create index meeting_decisions_by_meeting on meeting_decisions (region_id, meeting_id, id);
create index meeting_decisions_by_due on meeting_decisions (region_id, due_day, id);
create index meeting_decisions_by_organisation on meeting_decisions (region_id, organisation_id, id);

-- Corrections of road maps that an interview or a round proposed, one a row of the plan.
create table plan_corrections (
    region_id bigint not null,
    id @key@,
    territory_id bigint not null,
    organisation_id bigint,
    obligation_id bigint not null,
    round_id bigint,
    answer_id bigint,
    proposal text not null,
    -- proposed, agreed, declined, made
    state text not null default 'proposed',
    words text not null default '',
    decider text not null default '',
    decided_on text,
    version bigint not null default 1,
    made_at bigint not null,
    made_by bigint not null,
    changed_at bigint not null,
    @primary@ (region_id, id),
    foreign key (region_id, territory_id) references territories (region_id, id),
    foreign key (region_id, organisation_id) references organisations (region_id, id),
    foreign key (region_id, obligation_id) references obligations (region_id, id)
);
create index plan_corrections_by_state on plan_corrections (region_id, state, id);
create index plan_corrections_by_answer on plan_corrections (region_id, answer_id, obligation_id);
create index plan_corrections_by_organisation on plan_corrections (region_id, organisation_id, id);
