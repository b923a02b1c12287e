#include "cli/understand.h"

#include "language/deadlines/read_deadline.h"
#include "language/executors.h"
#include "language/schools.h"
#include "language/targets.h"
#include "wire/road_map_draft.h"
#include "wire/texts.h"

#include <istream>
#include <ostream>

namespace vekha::cli
{

namespace
{

boost::json::value names_of(const std::string& phrase)
{
    auto names = std::vector<std::string>{};
    for (const auto& executor : language::read_executors(phrase).value.named) {
        names.push_back(executor.name);
    }
    return wire::to_json(names);
}

boost::json::value read(const UnderstandArguments& arguments, const std::string& phrase)
{
    switch (arguments.field) {
    case UnderstoodField::Deadline:
        return wire::to_json(language::read_deadline(phrase, *arguments.period).value);
    case UnderstoodField::Expected:
        return wire::to_json(language::read_targets(phrase).value);
    case UnderstoodField::Responsible:
        return names_of(phrase);
    case UnderstoodField::Schools:
        break;
    }
    return wire::to_json(language::read_schools(phrase).value);
}

} // namespace

int understand(const UnderstandArguments& arguments, std::istream& in, std::ostream& out, std::ostream& err)
{
    if (arguments.field == UnderstoodField::Deadline && !arguments.period) {
        err << "Для сроков нужен период плана: --period 2023-01-01..2024-12-31\n"
               "Deadlines need the period of the plan: --period 2023-01-01..2024-12-31\n";
        return 2;
    }
    for (auto phrase = std::string{}; std::getline(in, phrase);) {
        if (!phrase.empty() && phrase.back() == '\r') phrase.pop_back();
        out << wire::print(read(arguments, phrase)) << '\n';
    }
    return 0;
}

} // namespace vekha::cli
