-- What a person had entered before: a figure of a school and year has one entered value (file_id 0), this is its past.
create table context_value_history (
    region_id bigint not null,
    organisation_id bigint not null,
    year bigint not null,
    variable text not null,
    -- of the value that was replaced
    version bigint not null,
    value bigint not null,
    -- form, passport
    source text not null,
    made_at bigint not null,
    made_by bigint not null,
    -- when it was replaced or taken back
    ended_at bigint not null,
    primary key (region_id, organisation_id, year, variable, version)
);

-- Why a signed passport was opened again; the newest only, the audit has them all.
alter table social_passports add column words text not null default '';
create index social_passports_by_state on social_passports (region_id, year, state, organisation_id);
