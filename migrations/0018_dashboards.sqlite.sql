-- Directions of work: the outermost headings of plans, one row a name.
create table directions (
    region_id bigint not null,
    id integer primary key autoincrement,
    name text not null,
    unique (region_id, id)
);
create unique index directions_by_name on directions (region_id, name);

-- 0: the row stands under no heading
alter table edition_activities add column direction_id bigint not null default 0;
insert into directions (region_id, name)
    select distinct e.region_id, substr(coalesce(nullif(trim(json_extract(s.value, '$.title')), ''),
        json_extract(s.value, '$.path')), 1, 300)
    from editions e, json_each(e.header, '$.sections') s
    where json_extract(s.value, '$.path') <> '' and instr(json_extract(s.value, '$.path'), '/') = 0;
update edition_activities set direction_id = coalesce((
    select d.id from editions e, json_each(e.header, '$.sections') s
    join directions d on d.region_id = e.region_id and d.name = substr(coalesce(
        nullif(trim(json_extract(s.value, '$.title')), ''), json_extract(s.value, '$.path')), 1, 300)
    where e.region_id = edition_activities.region_id and e.id = edition_activities.edition_id
    and json_extract(s.value, '$.path') = substr(edition_activities.section, 1,
        case instr(edition_activities.section, '/') when 0 then 4000
        else instr(edition_activities.section, '/') - 1 end)
    limit 1), 0);
create index edition_activities_by_direction
    on edition_activities (region_id, direction_id, edition_id, position);

-- How many obligations that are not gone there are, kept by triggers. A slice is one way to count:
--   1 territory · 2 territory, direction · 3 body · 4 body, direction · 5 body, road map
create table obligation_tallies (
    region_id bigint not null,
    slice bigint not null,
    territory_id bigint not null,
    -- owed, checking, done, late (done after its term); empty: all of them (slices 2 to 5)
    stage text not null,
    -- owed: the last day; else the first day of its month (slices 1, 5) or of its school year. Days long past are folded
    -- into that too
    due text not null,
    -- an organisation of the register; 0: a body known by name only, or a slice of territories
    body_key bigint not null,
    -- direction or road map, as the slice has it; 0: neither
    part_id bigint not null,
    n bigint not null,
    primary key (region_id, slice, territory_id, stage, due, body_key, part_id)
) without rowid;
create index obligation_tallies_by_body on obligation_tallies (region_id, slice, body_key, stage, due, n);

-- Owed days before this one are folded.
create table tally_folds (
    region_id bigint not null primary key,
    day text not null
);

-- What the tallies must come to, before any fold.
create view obligations_tallied as
select o.region_id, s.slice, o.territory_id,
    case when s.whole = 1 then '' when o.stage = 'done' and o.submitted_on > o.due_day then 'late' else o.stage end as stage,
    case when o.due_day = '9999-12-31' or (o.stage = 'owed' and s.whole = 0) then o.due_day
        when s.slice in (1, 5) then substr(o.due_day, 1, 7) || '-01'
        else (cast(substr(o.due_day, 1, 4) as integer) - (substr(o.due_day, 6, 2) < '09')) || '-09-01' end as due,
    case when s.slice > 2 then coalesce(o.organisation_id, 0) else 0 end as body_key,
    case when s.slice in (2, 4) then coalesce(a.direction_id, 0) when s.slice = 5 then o.road_map_id else 0 end as part_id,
    count(*) as n
from obligations o
left join edition_activities a
    on a.region_id = o.region_id and a.edition_id = o.edition_id and a.position = o.activity
cross join (select 1 as slice, 0 as whole union all select 2, 0 union all select 3, 0 union all select 4, 0
    union all select 2, 1 union all select 3, 1 union all select 4, 1 union all select 5, 1) s
where o.stage <> 'gone'
group by 1, 2, 3, 4, 5, 6, 7;

insert into obligation_tallies (region_id, slice, territory_id, stage, due, body_key, part_id, n)
    select region_id, slice, territory_id, stage, due, body_key, part_id, n from obligations_tallied;

create trigger obligations_tally_insert after insert on obligations when new.stage <> 'gone'
begin
    insert into obligation_tallies (region_id, slice, territory_id, stage, due, body_key, part_id, n)
    select new.region_id, s.slice, new.territory_id,
        case when new.stage = 'done' and new.submitted_on > new.due_day then 'late' else new.stage end,
        case when new.due_day = '9999-12-31' or new.stage = 'owed' then new.due_day
            when s.slice = 1 then substr(new.due_day, 1, 7) || '-01'
            else (cast(substr(new.due_day, 1, 4) as integer) - (substr(new.due_day, 6, 2) < '09')) || '-09-01' end,
        case when s.slice > 2 then coalesce(new.organisation_id, 0) else 0 end,
        case when s.slice in (2, 4) then coalesce((select a.direction_id from edition_activities a
            where a.region_id = new.region_id and a.edition_id = new.edition_id and a.position = new.activity), 0)
            when s.slice = 5 then new.road_map_id else 0 end,
        1
    from (select 1 as slice union all select 2 union all select 3 union all select 4) s
    where true
    on conflict (region_id, slice, territory_id, stage, due, body_key, part_id) do update set n = n + 1;
    insert into obligation_tallies (region_id, slice, territory_id, stage, due, body_key, part_id, n)
    select new.region_id, s.slice, new.territory_id,
        '',
        case when new.due_day = '9999-12-31' then new.due_day
            when s.slice = 5 then substr(new.due_day, 1, 7) || '-01'
            else (cast(substr(new.due_day, 1, 4) as integer) - (substr(new.due_day, 6, 2) < '09')) || '-09-01' end,
        case when s.slice > 2 then coalesce(new.organisation_id, 0) else 0 end,
        case when s.slice in (2, 4) then coalesce((select a.direction_id from edition_activities a
            where a.region_id = new.region_id and a.edition_id = new.edition_id and a.position = new.activity), 0)
            when s.slice = 5 then new.road_map_id else 0 end,
        1
    from (select 2 as slice union all select 3 union all select 4 union all select 5) s
    where true
    on conflict (region_id, slice, territory_id, stage, due, body_key, part_id) do update set n = n + 1;
end;

create trigger obligations_tally_delete after delete on obligations when old.stage <> 'gone'
begin
    insert into obligation_tallies (region_id, slice, territory_id, stage, due, body_key, part_id, n)
    select old.region_id, s.slice, old.territory_id,
        case when old.stage = 'done' and old.submitted_on > old.due_day then 'late' else old.stage end,
        case when old.due_day = '9999-12-31' or old.stage = 'owed' then old.due_day
            when s.slice = 1 then substr(old.due_day, 1, 7) || '-01'
            else (cast(substr(old.due_day, 1, 4) as integer) - (substr(old.due_day, 6, 2) < '09')) || '-09-01' end,
        case when s.slice > 2 then coalesce(old.organisation_id, 0) else 0 end,
        case when s.slice in (2, 4) then coalesce((select a.direction_id from edition_activities a
            where a.region_id = old.region_id and a.edition_id = old.edition_id and a.position = old.activity), 0)
            when s.slice = 5 then old.road_map_id else 0 end,
        -1
    from (select 1 as slice union all select 2 union all select 3 union all select 4) s
    where true
    on conflict (region_id, slice, territory_id, stage, due, body_key, part_id) do update set n = n - 1;
    insert into obligation_tallies (region_id, slice, territory_id, stage, due, body_key, part_id, n)
    select old.region_id, s.slice, old.territory_id,
        '',
        case when old.due_day = '9999-12-31' then old.due_day
            when s.slice = 5 then substr(old.due_day, 1, 7) || '-01'
            else (cast(substr(old.due_day, 1, 4) as integer) - (substr(old.due_day, 6, 2) < '09')) || '-09-01' end,
        case when s.slice > 2 then coalesce(old.organisation_id, 0) else 0 end,
        case when s.slice in (2, 4) then coalesce((select a.direction_id from edition_activities a
            where a.region_id = old.region_id and a.edition_id = old.edition_id and a.position = old.activity), 0)
            when s.slice = 5 then old.road_map_id else 0 end,
        -1
    from (select 2 as slice union all select 3 union all select 4 union all select 5) s
    where true
    on conflict (region_id, slice, territory_id, stage, due, body_key, part_id) do update set n = n - 1;
end;

-- What changes when an obligation is carried out …
create trigger obligations_tally_stage
after update of stage, submitted_on, due_day, territory_id, organisation_id, edition_id, activity on obligations
when (old.stage, old.submitted_on, old.due_day, old.territory_id, old.organisation_id, old.edition_id, old.activity) is not
    (new.stage, new.submitted_on, new.due_day, new.territory_id, new.organisation_id, new.edition_id, new.activity)
begin
    insert into obligation_tallies (region_id, slice, territory_id, stage, due, body_key, part_id, n)
    select old.region_id, s.slice, old.territory_id,
        case when old.stage = 'done' and old.submitted_on > old.due_day then 'late' else old.stage end,
        case when old.due_day = '9999-12-31' or old.stage = 'owed' then old.due_day
            when s.slice = 1 then substr(old.due_day, 1, 7) || '-01'
            else (cast(substr(old.due_day, 1, 4) as integer) - (substr(old.due_day, 6, 2) < '09')) || '-09-01' end,
        case when s.slice > 2 then coalesce(old.organisation_id, 0) else 0 end,
        case when s.slice in (2, 4) then coalesce((select a.direction_id from edition_activities a
            where a.region_id = old.region_id and a.edition_id = old.edition_id and a.position = old.activity), 0)
            when s.slice = 5 then old.road_map_id else 0 end,
        -1
    from (select 1 as slice union all select 2 union all select 3 union all select 4) s
    where old.stage <> 'gone'
    on conflict (region_id, slice, territory_id, stage, due, body_key, part_id) do update set n = n - 1;
    insert into obligation_tallies (region_id, slice, territory_id, stage, due, body_key, part_id, n)
    select new.region_id, s.slice, new.territory_id,
        case when new.stage = 'done' and new.submitted_on > new.due_day then 'late' else new.stage end,
        case when new.due_day = '9999-12-31' or new.stage = 'owed' then new.due_day
            when s.slice = 1 then substr(new.due_day, 1, 7) || '-01'
            else (cast(substr(new.due_day, 1, 4) as integer) - (substr(new.due_day, 6, 2) < '09')) || '-09-01' end,
        case when s.slice > 2 then coalesce(new.organisation_id, 0) else 0 end,
        case when s.slice in (2, 4) then coalesce((select a.direction_id from edition_activities a
            where a.region_id = new.region_id and a.edition_id = new.edition_id and a.position = new.activity), 0)
            when s.slice = 5 then new.road_map_id else 0 end,
        1
    from (select 1 as slice union all select 2 union all select 3 union all select 4) s
    where new.stage <> 'gone'
    on conflict (region_id, slice, territory_id, stage, due, body_key, part_id) do update set n = n + 1;
end;

-- … and what only when it is moved, handed over or falls away.
create trigger obligations_tally_place
after update of stage, due_day, territory_id, organisation_id, road_map_id, edition_id, activity on obligations
when (old.stage = 'gone', old.due_day, old.territory_id, old.organisation_id, old.road_map_id, old.edition_id,
        old.activity) is not
    (new.stage = 'gone', new.due_day, new.territory_id, new.organisation_id, new.road_map_id, new.edition_id,
        new.activity)
begin
    insert into obligation_tallies (region_id, slice, territory_id, stage, due, body_key, part_id, n)
    select old.region_id, s.slice, old.territory_id,
        '',
        case when old.due_day = '9999-12-31' then old.due_day
            when s.slice = 5 then substr(old.due_day, 1, 7) || '-01'
            else (cast(substr(old.due_day, 1, 4) as integer) - (substr(old.due_day, 6, 2) < '09')) || '-09-01' end,
        case when s.slice > 2 then coalesce(old.organisation_id, 0) else 0 end,
        case when s.slice in (2, 4) then coalesce((select a.direction_id from edition_activities a
            where a.region_id = old.region_id and a.edition_id = old.edition_id and a.position = old.activity), 0)
            when s.slice = 5 then old.road_map_id else 0 end,
        -1
    from (select 2 as slice union all select 3 union all select 4 union all select 5) s
    where old.stage <> 'gone'
    on conflict (region_id, slice, territory_id, stage, due, body_key, part_id) do update set n = n - 1;
    insert into obligation_tallies (region_id, slice, territory_id, stage, due, body_key, part_id, n)
    select new.region_id, s.slice, new.territory_id,
        '',
        case when new.due_day = '9999-12-31' then new.due_day
            when s.slice = 5 then substr(new.due_day, 1, 7) || '-01'
            else (cast(substr(new.due_day, 1, 4) as integer) - (substr(new.due_day, 6, 2) < '09')) || '-09-01' end,
        case when s.slice > 2 then coalesce(new.organisation_id, 0) else 0 end,
        case when s.slice in (2, 4) then coalesce((select a.direction_id from edition_activities a
            where a.region_id = new.region_id and a.edition_id = new.edition_id and a.position = new.activity), 0)
            when s.slice = 5 then new.road_map_id else 0 end,
        1
    from (select 2 as slice union all select 3 union all select 4 union all select 5) s
    where new.stage <> 'gone'
    on conflict (region_id, slice, territory_id, stage, due, body_key, part_id) do update set n = n + 1;
end;

-- What waits for a check, the oldest first.
create index obligations_waiting on obligations (region_id, submitted_on, territory_id, organisation_id)
    where stage = 'checking';

-- Every state in one order, for lists that do not ask for one.
create index obligations_in_order on obligations (region_id, due_day, id, territory_id) where stage <> 'gone';

-- A list as a person left it: page and its address after the question mark. Private, or shared inside a territory.
create table saved_views (
    region_id bigint not null,
    id integer primary key autoincrement,
    -- 0: the local coordinator
    person_id bigint not null,
    person text not null,
    territory_id bigint not null,
    page text not null,
    name text not null,
    search text not null,
    shared bigint not null default 0,
    version bigint not null default 1,
    made_at bigint not null,
    changed_at bigint not null,
    unique (region_id, id),
    foreign key (region_id, territory_id) references territories (region_id, id)
);
create index saved_views_by_person on saved_views (region_id, person_id, page, id);
create index saved_views_shared on saved_views (region_id, page, territory_id, id) where shared = 1;
