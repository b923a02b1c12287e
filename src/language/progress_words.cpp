#include "language/progress_words.h"

namespace vekha::language
{

std::string_view in_words(domain::Progress progress, Tongue tongue)
{
    const auto say = [&](std::string_view russian, std::string_view english) {
        return tongue == Tongue::English ? english : russian;
    };
    using enum domain::Progress;
    switch (progress) {
    case Planned:
        return say("запланировано", "planned");
    case InProgress:
        return say("в работе", "in progress");
    case Submitted:
        return say("на проверке", "being checked");
    case Returned:
        return say("возвращено на доработку", "returned");
    case Reworked:
        return say("доработано, на проверке", "reworked, being checked");
    case Accepted:
        return say("принято куратором", "accepted by the curator");
    case Confirmed:
        return say("подтверждено", "confirmed");
    case Changed:
        return say("изменено после принятия", "changed after acceptance");
    case Cancelled:
        return say("отменено", "cancelled");
    case Replaced:
        return say("заменено другим", "replaced by another");
    case Withdrawn:
        break;
    }
    return say("снято", "withdrawn");
}

} // namespace vekha::language
