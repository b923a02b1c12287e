#include "service/identification_sheet.h"

#include "analytics/identify.h"
#include "service/dynamics_parts.h"
#include "service/permit.h"
#include "service/work.h"
#include "store/assessment_results.h"
#include "store/methods.h"

#include <cmath>

namespace vekha::service
{

namespace
{

using domain::Measure;
using domain::MeasureKind;

using Measures = std::map<std::string, std::vector<Measure>>;

/// Measures of a preset method by code of the school.
Measures measures_by(std::string_view code, const analytics::Inputs& inputs)
{
    Measures measures;
    const auto* const method = domain::method_named(store::preset_methods(), code);
    if (method == nullptr) return measures;
    const auto settings = domain::Settings::create(*method, {});
    if (!settings) return measures;
    for (auto& school : analytics::identify(*method, *settings, inputs).schools)
        measures.emplace(std::move(school.code), std::move(school.measures));
    return measures;
}

SheetIndex index_of(const Measures& measures, const std::string& school, MeasureKind kind,
                    std::optional<domain::Procedure> procedure = {})
{
    const auto found = measures.find(school);
    if (found == measures.end()) return {};
    for (const auto& measure : found->second)
        if (measure.kind == kind && (!procedure || (measure.procedure && measure.procedure->procedure == *procedure)))
            return {measure.value, measure.group, measure.official};
    return {};
}

bool says_something(const SheetRow& row)
{
    return row.quality_oge.group || row.quality_ege.group || row.well_being.group || row.teachers.group;
}

} // namespace

Answer<IdentificationSheet> identification_sheet(Services& services, const Call& call, int year)
{
    if (auto all_right = checked({year, year}); !all_right) return unexpected<Refusal>{all_right.error()};
    const auto scope = scope_of(call, domain::permission::result_read);
    if (!scope) return unexpected<Refusal>{scope.error()};
    return store::reading(*services.pool, [&](Connection& connection) -> Answer<IdentificationSheet> {
        const auto whole = store::whole_region(scope->region, scope->territory);
        const auto results = store::assessment_results_of(connection, whole, {year - 2, year});
        const auto context = store::context_data_of(connection, whole, year);
        const auto scales = store::scales_of(connection, scope->region);
        const analytics::Inputs inputs{results, context, scales, year};
        const auto quality = measures_by("quality-index", inputs);
        const auto well_being = measures_by("isbsh", inputs);
        const auto teachers = measures_by("iursh", inputs);
        IdentificationSheet sheet;
        sheet.year = year;
        for (auto& school : store::open_schools(connection, *scope, call.today)) {
            const auto code = store::school_code(school.code, school.id);
            SheetRow row;
            row.quality_oge = index_of(quality, code, MeasureKind::Quality, domain::Procedure::Oge);
            row.quality_ege = index_of(quality, code, MeasureKind::Quality, domain::Procedure::Ege);
            row.well_being = index_of(well_being, code, MeasureKind::WellBeing);
            row.teachers = index_of(teachers, code, MeasureKind::Teachers);
            if (const auto status = context.of(code, "territorial_status"))
                row.territorial_status = static_cast<int>(std::lround(*status));
            row.school = std::move(school);
            if (says_something(row)) sheet.rows.push_back(std::move(row));
        }
        return sheet;
    });
}

} // namespace vekha::service
