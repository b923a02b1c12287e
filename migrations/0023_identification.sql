-- Editions of methods that the region made itself. An edition that a run used is never written again.
create table method_editions (
    region_id bigint not null references regions (id),
    id @key@,
    -- of the method that it is an edition of
    code text not null,
    edition text not null,
    -- the whole method, as wire/method writes it
    body text not null,
    note text not null default '',
    -- active, withdrawn
    state text not null default 'active',
    version bigint not null default 1,
    made_at bigint not null,
    made_by bigint not null,
    maker text not null default '',
    changed_at bigint not null,
    @primary@ (region_id, id)
);
create unique index method_editions_by_code on method_editions (region_id, code, edition);

-- A method carried out over the schools of a territory, with all that is needed to do it again.
create table identifications (
    region_id bigint not null references regions (id),
    id @key@,
    territory_id bigint not null,
    method text not null,
    edition text not null,
    -- titles of the method
    title text not null,
    title_en text not null,
    year bigint not null,
    -- the method as it was, and the value of every parameter, as JSON
    method_body text not null,
    parameters text not null,
    note text not null default '',
    schools bigint not null,
    listed bigint not null,
    made_at bigint not null,
    made_by bigint not null,
    maker text not null default '',
    @primary@ (region_id, id),
    foreign key (region_id, territory_id) references territories (region_id, id)
);
create index identifications_by_year on identifications (region_id, year, method, id);

-- What a run read and what it gave, by content: the same inputs are kept once.
create table identification_files (
    region_id bigint not null,
    identification_id bigint not null,
    -- inputs, result
    kind text not null,
    file_sha256 text not null,
    size bigint not null,
    primary key (region_id, identification_id, kind),
    foreign key (region_id, identification_id) references identifications (region_id, id)
);
create index identification_files_by_file on identification_files (region_id, file_sha256);

-- One school in the result of a run. Nothing of fewer than five people stands here.
create table identification_findings (
    region_id bigint not null,
    identification_id bigint not null,
    -- place in the result, by code
    position bigint not null,
    organisation_id bigint not null,
    code text not null,
    verdict text not null,
    -- what the method says where an official list says otherwise; empty when it does not
    computed text not null default '',
    -- 1: on the list
    listed bigint not null,
    -- how far from the line of the list, in millionths; positive is on the list's side
    distance bigint,
    -- of the same inputs, in millionths: ИСБШ and the index of quality
    well_being bigint,
    quality bigint,
    sentence text not null,
    -- the school as it stands in the result, as JSON
    body text not null,
    primary key (region_id, identification_id, position),
    foreign key (region_id, identification_id) references identifications (region_id, id)
);
create index identification_findings_by_school
    on identification_findings (region_id, organisation_id, identification_id);
create index identification_findings_by_verdict
    on identification_findings (region_id, identification_id, verdict, organisation_id);

-- A person made the list of a run hold: which group, by which order, who was left out or taken in and why.
create table identification_confirmations (
    region_id bigint not null,
    id @key@,
    identification_id bigint not null,
    group_id bigint not null,
    group_code text not null,
    group_year bigint not null,
    order_number text not null,
    order_day text not null,
    order_issuer text not null default '',
    from_day text not null,
    listed bigint not null,
    taken bigint not null,
    joined bigint not null,
    ended bigint not null,
    made_at bigint not null,
    made_by bigint not null,
    maker text not null default '',
    @primary@ (region_id, id),
    foreign key (region_id, identification_id) references identifications (region_id, id)
);
create index identification_confirmations_by_run on identification_confirmations (region_id, identification_id, id);

-- A school that was taken against the method, or left out in spite of it, with the words of the person.
create table identification_exceptions (
    region_id bigint not null,
    confirmation_id bigint not null,
    organisation_id bigint not null,
    -- 1 taken, 0 left out
    taken bigint not null,
    basis text not null default '',
    words text not null,
    primary key (region_id, confirmation_id, organisation_id),
    foreign key (region_id, confirmation_id) references identification_confirmations (region_id, id)
);
create index identification_exceptions_by_school on identification_exceptions (region_id, organisation_id);
