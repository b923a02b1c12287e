-- The audit as a chain. Events of before go to audit_events_unchained, whence the program moves them into the chain when
-- it opens the database; then it drops that table.
alter table audit_events rename to audit_events_unchained;
drop index audit_events_by_object;

-- Append-only: triggers refuse anything else.
create table audit_events (
    region_id bigint not null,
    -- 1, 2, 3 … of the region, without a gap
    id bigint not null,
    at bigint not null,
    actor_id bigint not null,
    actor text not null,
    -- through whose eyes the actor looked
    behalf_id bigint,
    behalf text,
    act text not null,
    object_kind text not null,
    object_id bigint not null,
    -- where the object lies: who may read the event
    territory_id bigint,
    organisation_id bigint,
    details text not null,
    -- {"field": [was, became]}
    changes text not null,
    request text not null,
    -- actor and values for searching: small letters, ё as е
    folded text not null,
    -- SHA-256 over this event and the chain of the one before it
    chain text not null,
    primary key (region_id, id)
);
create index audit_events_by_object on audit_events (region_id, object_kind, object_id, id);
create index audit_events_by_territory on audit_events (region_id, territory_id, id);
create index audit_events_by_day on audit_events (region_id, at);

-- The end of each chain. Every transaction that changes something also changes the row of its region.
create table audit_heads (
    region_id bigint not null primary key,
    id bigint not null,
    chain text not null
);

create trigger audit_events_not_updated before update on audit_events
begin
    select raise(abort, 'the audit is append-only');
end;
create trigger audit_events_not_deleted before delete on audit_events
begin
    select raise(abort, 'the audit is append-only');
end;
create trigger audit_heads_not_deleted before delete on audit_heads
begin
    select raise(abort, 'the audit is append-only');
end;
