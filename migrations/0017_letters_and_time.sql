-- What a person is told inside the program. The sentence is made from kind and words where it is shown.
create table notices (
    region_id bigint not null,
    id @key@,
    person_id bigint not null,
    kind text not null,
    -- what it is about: obligation, draft …; empty when it is about several things
    object_kind text not null default '',
    object_id bigint not null default 0,
    -- JSON object of texts
    words text not null,
    -- the same cause tells a person once
    once_key text,
    made_at bigint not null,
    read_at bigint,
    @primary@ (region_id, id),
    foreign key (region_id, person_id) references people (region_id, id)
);
create index notices_by_person on notices (person_id, id);
create index notices_unread on notices (person_id, id) where read_at is null;
create unique index notices_once on notices (person_id, once_key) where once_key is not null;
create index notices_by_time on notices (region_id, made_at);

-- Days that a territory and everything below it works otherwise than the production calendar says.
create table working_day_exceptions (
    region_id bigint not null,
    territory_id bigint not null,
    day text not null,
    -- working, short, off, holiday
    kind text not null,
    note text not null,
    changed_at bigint not null,
    changed_by bigint not null,
    primary key (region_id, territory_id, day),
    foreign key (region_id, territory_id) references territories (region_id, id)
);

-- How people of a territory and below are reminded; the nearest upwards is in force.
create table reminder_plans (
    region_id bigint not null,
    territory_id bigint not null,
    version bigint not null,
    -- JSON of domain::ReminderPlan
    body text not null,
    changed_at bigint not null,
    changed_by bigint not null,
    primary key (region_id, territory_id),
    foreign key (region_id, territory_id) references territories (region_id, id)
);

-- Local days whose reminders are out, by the territory whose plan it was; 0: the plan of the program.
create table reminder_days (
    region_id bigint not null references regions (id),
    territory_id bigint not null,
    day text not null,
    done_at bigint not null,
    notices bigint not null,
    letters bigint not null,
    primary key (region_id, territory_id, day)
);

-- «Замещает с – по»: what the absent one would be told is told to the deputy as well.
create table absences (
    region_id bigint not null,
    id @key@,
    person_id bigint not null,
    deputy_id bigint,
    from_day text not null,
    to_day text not null,
    basis text not null default '',
    version bigint not null default 1,
    made_at bigint not null,
    made_by bigint not null,
    @primary@ (region_id, id),
    foreign key (region_id, person_id) references people (region_id, id),
    foreign key (region_id, deputy_id) references people (region_id, id)
);
create index absences_by_person on absences (region_id, person_id, to_day);
create index absences_by_deputy on absences (region_id, deputy_id, to_day);

-- Letters on their way. What a letter says is emptied once it is delivered or given up.
create table letters (
    region_id bigint not null,
    id @key@,
    -- none: a trial of the administrator
    person_id bigint,
    territory_id bigint not null,
    organisation_id bigint,
    -- duty, digest, trial
    kind text not null,
    address text not null,
    subject text not null,
    text_body text not null,
    html_body text not null,
    -- of the link that ends the digests, and the link itself until the letter is out; both empty for duties
    unsubscribe_hash text,
    unsubscribe_url text not null default '',
    -- one cause makes one letter
    once_key text,
    -- waiting, sending, sent, failed, refused
    state text not null default 'waiting',
    attempts bigint not null default 0,
    not_before bigint not null,
    worker text not null default '',
    lease_until bigint,
    -- of the last answer of the mail server, and its words
    code text not null default '',
    reply text not null default '',
    made_at bigint not null,
    ended_at bigint,
    version bigint not null default 1,
    @primary@ (region_id, id),
    foreign key (region_id, person_id) references people (region_id, id),
    foreign key (region_id, territory_id) references territories (region_id, id)
);
create index letters_due on letters (state, not_before, id);
create index letters_leased on letters (state, lease_until);
create unique index letters_once on letters (region_id, once_key) where once_key is not null;
create index letters_by_person on letters (region_id, person_id, id);
create index letters_by_territory on letters (region_id, territory_id, id);
create index letters_by_state on letters (region_id, state, id);
create unique index letters_by_unsubscribe on letters (unsubscribe_hash) where unsubscribe_hash is not null;

-- What a person wants by mail; without a row a weekly digest on Monday at eight.
create table letter_wishes (
    region_id bigint not null,
    person_id bigint not null,
    -- none, daily, weekly
    digest text not null,
    hour bigint not null,
    -- 1 Monday … 7 Sunday, of a weekly digest
    weekday bigint not null,
    version bigint not null,
    changed_at bigint not null,
    primary key (region_id, person_id),
    foreign key (region_id, person_id) references people (region_id, id)
);

-- Calendars that other programs read by a secret address.
create table feeds (
    region_id bigint not null,
    id @key@,
    person_id bigint not null,
    name text not null,
    secret_hash text not null,
    made_at bigint not null,
    read_at bigint,
    @primary@ (region_id, id),
    foreign key (region_id, person_id) references people (region_id, id)
);
create unique index feeds_by_secret on feeds (secret_hash);
create index feeds_by_person on feeds (person_id, id);
