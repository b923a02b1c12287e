#include "web/identification_words.h"

#include <array>
#include <utility>

namespace vekha::web
{

namespace
{

constexpr auto russian = std::to_array<std::pair<std::string_view, std::string_view>>({
    {"listed", "в списке"},
    {"at risk", "группа риска"},
    {"clear", "вне списка"},
    {"too few data", "мало данных"},
    {"very low", "очень низкий уровень"},
    {"low", "низкий уровень"},
    {"middle", "средний уровень"},
    {"high", "высокий уровень"},
    {"very high", "очень высокий уровень"},
    {"critical", "низкие результаты в трудных условиях"},
    {"ineffective", "низкие результаты"},
    {"ineffective in good conditions", "низкие результаты в хороших условиях"},
    {"resilient", "резильентная"},
    {"stable", "стабильная"},
    {"successful", "успешная"},
    {"as expected", "как ожидалось"},
    {"candidate", "кандидат"},
    {"needs expertise", "нужна экспертиза"},
});

constexpr std::string_view cluster = "cluster";

} // namespace

std::string verdict_in_words(std::string_view name, language::Tongue tongue)
{
    if (tongue == language::Tongue::English) return std::string{name};
    if (name.starts_with(cluster)) return "кластер" + std::string{name.substr(cluster.size())};
    for (const auto& [known, words] : russian)
        if (known == name) return std::string{words};
    return std::string{name};
}

} // namespace vekha::web
