-- Who looks at something sent to be checked: told to the second one, never in the way. It counts for the version that it
-- was made at and until its end, so that a decision ends it by itself.
create table review_claims (
    region_id bigint not null,
    obligation_id bigint not null,
    version bigint not null,
    person_id bigint not null,
    name text not null,
    since bigint not null,
    until bigint not null,
    primary key (region_id, obligation_id),
    foreign key (region_id, obligation_id) references obligations (region_id, id)
);
create index review_claims_by_person on review_claims (region_id, person_id, until);

-- What waits is a small part of all obligations at any time, and so are these.
create index obligations_checking on obligations (region_id, territory_id, progress, submitted_at, id, organisation_id)
    where stage = 'checking';
create index obligations_to_confirm on obligations (region_id, territory_id, checked_at, id, organisation_id)
    where progress = 'accepted';
create index obligations_returned on obligations (region_id, submitted_by, checked_at, id)
    where progress = 'returned';
