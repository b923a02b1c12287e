#include "store/integrity_rules.h"

#include <array>

namespace vekha::store
{

namespace
{

constexpr auto rules = std::to_array<IntegrityRule>({
    {"result-file-stopped", R"(
select f.region_id, 'result-file' as object, f.id, coalesce(j.state || ' ' || j.code, 'no job') as what
from result_files f left join jobs j on j.region_id = f.region_id and j.id = f.job_id
where f.state = 'applying' and (j.id is null or j.state in ('done', 'failed')))"},
    {"result-file-bytes", R"(
select r.region_id, 'result-file' as object, r.id, r.sha256 as what from result_files r
where r.state in ('preview', 'applying', 'in-force') and not exists (
    select 1 from files f where f.region_id = r.region_id and f.sha256 = r.file_sha256))"},
    {"result-file-twice", R"(
select f.region_id, 'result-file' as object, max(f.id) as id, 'territory ' || cast(f.territory_id as text) ||
    ', files: ' || cast(count(*) as text) as what
from result_files f where f.state = 'in-force'
group by f.region_id, f.territory_id, f.sha256 having count(*) > 1)"},
    {"result-file-figures", R"(
select c.region_id, 'result-file' as object, c.file_id as id, c.what || coalesce(f.state, 'gone') as what from (
    select region_id, file_id, 'cells in force of a file that is ' as what from result_cells where in_force = 1
    union select region_id, file_id, 'statistics in force of a file that is ' from result_tables where in_force = 1
    union select region_id, file_id, 'figures in force of a file that is ' from context_values
        where in_force = 1 and file_id > 0) c
left join result_files f on f.region_id = c.region_id and f.id = c.file_id
where f.id is null or f.state <> 'in-force')"},
    {"result-figure-twice", R"(
select region_id, 'organisation' as object, organisation_id as id, procedure || ' ' || subject || ' ' ||
    cast(grade as text) || ', ' || cast(year as text) || ': files ' || cast(count(*) as text) as what
from result_cells where in_force = 1
group by region_id, organisation_id, year, procedure, subject, grade having count(*) > 1
union all
select region_id, 'organisation', organisation_id, variable || ', ' || cast(year as text) || ': sources ' ||
    cast(count(*) as text)
from context_values where in_force = 1
group by region_id, organisation_id, year, variable having count(*) > 1
union all
select region_id, 'organisation', coalesce(organisation_id, 0), kind || ' ' || procedure || ' ' || subject || ' ' ||
    cast(grade as text) || ', ' || cast(year as text) || ' ' || level || ': files ' ||
    cast(count(distinct file_id) as text)
from result_tables where in_force = 1
group by region_id, coalesce(organisation_id, 0), kind, year, procedure, subject, grade, level, label
having count(distinct file_id) > 1)"},
    {"result-figure-lost", R"(
select c.region_id, 'organisation' as object, c.organisation_id as id, c.procedure || ' ' || c.subject || ' ' ||
    cast(c.grade as text) || ', ' || cast(c.year as text) as what
from result_cells c join result_files f on f.region_id = c.region_id and f.id = c.file_id and f.state = 'in-force'
group by c.region_id, c.organisation_id, c.year, c.procedure, c.subject, c.grade having max(c.in_force) = 0
union all
select region_id, 'organisation', organisation_id, variable || ', ' || cast(year as text)
from context_values group by region_id, organisation_id, year, variable having max(in_force) = 0)"},
    {"result-organisation", R"(
select c.region_id, 'organisation' as object, c.organisation_id as id,
    case when o.id is null then 'not in the register' else 'merged into ' || cast(o.merged_into as text) end as what
from (select region_id, organisation_id from result_cells
    union select region_id, organisation_id from context_values
    union select region_id, organisation_id from result_tables where organisation_id is not null) c
left join organisations o on o.region_id = c.region_id and o.id = c.organisation_id
where o.id is null or o.merged_into is not null)"},
    {"result-quarantine-file", R"(
select q.region_id, 'result-file' as object, q.file_id as id, 'row ' || cast(q.id as text) || ' ' || q.state ||
    ', file ' || coalesce(f.state, 'gone') as what
from result_quarantine q left join result_files f on f.region_id = q.region_id and f.id = q.file_id
where f.id is null or f.state not in ('in-force', 'undone')
    or (q.state = 'matched' and q.organisation_id is null))"},
    {"result-sums", R"(
select region_id, 'organisation' as object, id, what || procedure || ' ' || subject || ' ' || cast(grade as text) ||
    ', ' || cast(year as text) as what
from (
    select s.region_id, s.organisation_id as id, s.year, s.procedure, s.subject, s.grade, 'sum without results: ' as what
    from result_sums s where s.organisation_id > 0 and not exists (
        select 1 from result_cells c where c.region_id = s.region_id and c.organisation_id = s.organisation_id
        and c.year = s.year and c.procedure = s.procedure and c.subject = s.subject and c.grade = s.grade
        and c.in_force = 1)
    union all
    select c.region_id, c.organisation_id, c.year, c.procedure, c.subject, c.grade, 'results without sum: '
    from result_cells c where c.in_force = 1 and not exists (
        select 1 from result_sums s where s.region_id = c.region_id and s.organisation_id = c.organisation_id
        and s.year = c.year and s.procedure = c.procedure and s.subject = c.subject and s.grade = c.grade)) apart
where not exists (
    select 1 from result_sums_stale t where t.region_id = apart.region_id and t.year in (0, apart.year)))"},
    {"risk-profile-newest", R"(
select p.region_id, 'organisation' as object, p.organisation_id as id, 'newest profiles: ' ||
    cast(sum(p.latest) as text) as what
from risk_profiles p group by p.region_id, p.organisation_id having sum(p.latest) <> 1
union all
select l.region_id, 'organisation', l.organisation_id, 'levels of profile ' || cast(l.profile_id as text)
from risk_levels l join risk_profiles p on p.region_id = l.region_id and p.id = l.profile_id
where l.latest <> p.latest or l.organisation_id <> p.organisation_id
group by l.region_id, l.organisation_id, l.profile_id)"},
    {"wave-answers-left", R"(
select b.region_id, 'wave' as object, b.wave_id as id, 'boxes: ' || cast(count(*) as text) as what
from wave_boxes b join waves w on w.region_id = b.region_id and w.id = b.wave_id
where w.state = 'scored' and b.sealed <> '' group by b.region_id, b.wave_id)"},
});

} // namespace

std::span<const IntegrityRule> result_integrity_rules()
{
    return rules;
}

} // namespace vekha::store
