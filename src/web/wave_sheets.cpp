#include "web/wave_sheets.h"

#include "web/group_words.h"

#include <fmt/format.h>

namespace vekha::web
{

namespace
{

using domain::WaveAudience;
using domain::WaveState;
using language::Tongue;

std::string in_words(WaveState state, Tongue tongue)
{
    switch (state) {
    case WaveState::Planned:
        return say(tongue, "Запланирован", "Planned");
    case WaveState::Open:
        return say(tongue, "Идёт", "Open");
    case WaveState::Closed:
        return say(tongue, "Закрыт", "Closed");
    case WaveState::Scored:
        break;
    }
    return say(tongue, "Обработан", "Scored");
}

std::string in_words(WaveAudience audience, Tongue tongue)
{
    switch (audience) {
    case WaveAudience::Heads:
        return say(tongue, "Руководители", "Heads");
    case WaveAudience::Teachers:
        return say(tongue, "Учителя", "Teachers");
    case WaveAudience::Pupils:
        return say(tongue, "Ученики", "Pupils");
    case WaveAudience::Parents:
        break;
    }
    return say(tongue, "Родители", "Parents");
}

std::string rate_in(const std::vector<store::ResponseRate>& rates, WaveAudience audience, Tongue tongue)
{
    for (const auto& rate : rates)
        if (rate.audience == audience)
            return fmt::format(fmt::runtime(say(tongue, "{} из {}", "{} of {}")), rate.answered, rate.expected);
    return {};
}

void add_audiences(ListSheet& sheet, Tongue tongue)
{
    for (const auto& [audience, name] : domain::wave_audiences) {
        sheet.headings.push_back(in_words(audience, tongue));
        sheet.widths.push_back(3);
    }
}

std::vector<std::string> headed(const std::string& title, domain::Date today, std::size_t rows, Tongue tongue)
{
    return {title, fmt::format(fmt::runtime(say(tongue, "на {}", "on {}")), dotted(today)),
            fmt::format(fmt::runtime(say(tongue, "Строк: {}", "Rows: {}")), rows)};
}

} // namespace

ListSheet waves_sheet(const std::vector<service::WaveRow>& waves, const service::WaveFilter& filter, domain::Date today,
                      Tongue tongue)
{
    ListSheet sheet;
    sheet.filter = headed(say(tongue, "Опросы", "Waves of questionnaires"), today, waves.size(), tongue);
    if (filter.state) sheet.filter.push_back(in_words(*filter.state, tongue));
    sheet.headings = {say(tongue, "Опрос", "Wave"), say(tongue, "Территория", "Territory"), say(tongue, "Срок", "Term"),
                      say(tongue, "Состояние", "State"), say(tongue, "Школ", "Schools")};
    sheet.widths = {7, 4, 4, 3, 2};
    add_audiences(sheet, tongue);
    for (const auto& wave : waves) {
        std::vector<std::string> row{wave.title, wave.territory_name,
                                     dotted(wave.term.from) + " – " + dotted(wave.term.to),
                                     in_words(wave.state, tongue), std::to_string(wave.schools)};
        for (const auto& [audience, name] : domain::wave_audiences)
            row.push_back(rate_in(wave.rates, audience, tongue));
        sheet.rows.push_back(std::move(row));
    }
    return sheet;
}

ListSheet wave_schools_sheet(const service::WaveRates& rates, domain::Date today, Tongue tongue)
{
    ListSheet sheet;
    sheet.filter = headed(rates.wave.title, today, rates.schools.size(), tongue);
    sheet.headings = {say(tongue, "Школа", "School"), say(tongue, "Территория", "Territory")};
    sheet.widths = {7, 4};
    add_audiences(sheet, tongue);
    for (const auto& school : rates.schools) {
        std::vector<std::string> row{school.name, school.territory_name};
        for (const auto& [audience, name] : domain::wave_audiences)
            row.push_back(rate_in(school.rates, audience, tongue));
        sheet.rows.push_back(std::move(row));
    }
    return sheet;
}

} // namespace vekha::web
