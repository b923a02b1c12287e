#include "store/monitoring_codec.h"

#include "store/decoded.h"
#include "wire/monitoring.h"

namespace vekha::store
{

std::string encoded(const domain::MonitoringForm& form)
{
    return wire::print(wire::to_json(form));
}

std::string encoded(const domain::FilledForm& filled)
{
    return wire::print(wire::to_json(filled));
}

std::string encoded(const domain::FrozenAnswer& answer)
{
    return wire::print(wire::to_json(answer));
}

std::string encoded(const domain::RoundSnapshot& snapshot)
{
    return wire::print(wire::to_json(snapshot));
}

domain::MonitoringForm decoded_form(std::string_view json)
{
    return decoded(json, wire::monitoring_form_from_json);
}

domain::FilledForm decoded_filled(std::string_view json)
{
    return decoded(json, wire::filled_form_from_json);
}

domain::FrozenAnswer decoded_frozen(std::string_view json)
{
    return decoded(json, wire::frozen_answer_from_json);
}

domain::RoundSnapshot decoded_snapshot(std::string_view json)
{
    return decoded(json, wire::round_snapshot_from_json);
}

} // namespace vekha::store
