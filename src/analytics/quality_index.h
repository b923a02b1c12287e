#pragma once

#include "analytics/eleven_groups.h"
#include "analytics/inputs.h"
#include "domain/method.h"

#include <map>
#include <string>

namespace vekha::analytics
{

/// The index of quality of one procedure over one or several years, for every school: Σ n · (mean of the school / mean
/// of the region) / Σ n over works; 1.00 is the region. Groups by `oge_mean`, `oge_sd`, `ege_mean`, `ege_sd` where they
/// are set, else by all schools. Works of fewer than five participants of a school do not count. Official values of the
/// context win.
///
/// Settings: subjects, years, min_participants and the four above.
///
/// @param year  the last of the years
/// @source docs/identification.md, «quality-index»
class QualityIndex
{
public:
    QualityIndex(const domain::Settings& settings, const Inputs& inputs, const domain::ProcedureGrade& procedure,
                 int year);

    /// With no value when too few took part, and no measure at all when nobody did.
    [[nodiscard]] std::optional<domain::Measure> of(const std::string& school) const;
    [[nodiscard]] const Norm& norm() const { return norm_; }

private:
    void compute(const domain::Settings& settings, const Inputs& inputs, int years);
    void take_official(const Inputs& inputs);
    void set_groups(const domain::Settings& settings);

    domain::ProcedureGrade procedure_;
    int year_;
    Norm norm_;
    std::map<std::string, domain::Measure, std::less<>> measures_;
};

/// The line below which a group limit lists a school, as a distance of the measure from it.
void set_distance(domain::Measure& measure, int limit, const Norm& norm);

} // namespace vekha::analytics
