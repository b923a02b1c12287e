-- What screens read of results: distributions in force added up, by school and work. Made anew when they change.
create table result_sums (
    region_id bigint not null,
    organisation_id bigint not null,
    year bigint not null,
    procedure text not null,
    subject text not null,
    grade bigint not null,
    -- with an outcome, and those of them below the minimum
    participants bigint not null,
    below bigint not null,
    marked bigint not null,
    mark2 bigint not null,
    mark3 bigint not null,
    mark4 bigint not null,
    mark5 bigint not null,
    -- participants with points and the sum of them, hundredths; marks where nobody of the work has points
    scored bigint not null,
    points bigint not null,
    by_marks bigint not null,
    -- against the journal; far: two marks or more
    compared bigint not null,
    raised bigint not null,
    lowered bigint not null,
    far bigint not null,
    -- 1: so few people that nothing of it is shown, or the next few, lest the others give it away by subtraction
    hidden bigint not null,
    primary key (region_id, organisation_id, year, procedure, subject, grade)
);
create index result_sums_by_work on result_sums (region_id, year, procedure, subject, grade, organisation_id);
create index result_sums_by_subject on result_sums (region_id, year, subject, organisation_id);

-- Signs that results of a school need an expert, as far as the program computes them.
create table result_signs (
    region_id bigint not null,
    organisation_id bigint not null,
    year bigint not null,
    sign text not null,
    procedure text not null,
    subject text not null,
    grade bigint not null,
    -- hundredths
    value bigint not null,
    indicative bigint not null,
    primary key (region_id, organisation_id, year, sign, procedure, subject, grade)
);
create index result_signs_by_year on result_signs (region_id, year, organisation_id);

-- Years whose sums are to be made anew; year 0: all of them.
create table result_sums_stale (
    region_id bigint not null,
    year bigint not null,
    primary key (region_id, year)
);
-- By which scales of the program the sums were made.
create table result_sums_made (
    region_id bigint not null primary key,
    scales text not null
);
insert into result_sums_stale (region_id, year) select distinct region_id, year from result_cells;

create function result_years_stale() returns trigger language plpgsql as $$
begin
    insert into result_sums_stale (region_id, year) select distinct region_id, year from changed on conflict do nothing;
    return null;
end;
$$;
create trigger result_cells_stale_insert after insert on result_cells
    referencing new table as changed for each statement execute function result_years_stale();
create trigger result_cells_stale_update after update on result_cells
    referencing new table as changed for each statement execute function result_years_stale();
create trigger result_cells_stale_delete after delete on result_cells
    referencing old table as changed for each statement execute function result_years_stale();
