#include "language/executors.h"

#include "language/executors/bodies.h"
#include "language/executors/cutter.h"
#include "language/executors/evidence.h"

#include <algorithm>
#include <optional>

namespace vekha::language
{
namespace
{

using Tokens = std::vector<Token>;

std::string name_of(const Tokens& tokens, ExecutorPart part)
{
    if (!part.name.empty()) return part.name;
    while (!part.at.empty()) {
        const auto& last = tokens[part.at.back()];
        const bool initial =
            part.at.size() > 1 && last.folded == "." && tokens[part.at[part.at.size() - 2]].letters == 1;
        const bool trailing = is_one_of(last, {",", ".", ";", ":", "-", ")", "(", "и", "с", "/", "_", "*"}) && !initial;
        if (!trailing) break;
        part.at.pop_back();
    }
    std::string name;
    for (std::size_t i = 0; i < part.at.size(); ++i) {
        const auto& token = tokens[part.at[i]];
        if (i > 0 && (token.spaced || part.at[i] != part.at[i - 1] + 1) && token.folded != ",") name += ' ';
        name += token.text;
    }
    return name;
}

} // namespace

Reading<Executors> read_executors(std::string_view wording)
{
    const auto tokens = tokens_of(wording, DecimalComma::Separates);
    Cutter cutter{tokens};
    const auto parts = cutter.parts();
    Reading<Executors> reading{.value = {}, .confidence = 0.97, .notes = {}};
    reading.value.optional = cutter.optional();
    double best = 0;
    double worst = 1;
    for (const auto& part : parts) {
        const double evidence = part.name.empty() && !part.chooses ? body_evidence(tokens, part.at) : 1;
        best = std::max(best, evidence);
        auto name = name_of(tokens, part);
        const bool stray = evidence < 0.3 && is_oblique_adjective(tokens[part.at.front()]);
        if (evidence <= 0 || stray || name.empty()) {
            if (!name.empty()) worst = std::min(worst, 0.7);
            continue;
        }
        worst = std::min(worst, evidence);
        reading.value.named.push_back({.name = std::move(name), .by_agreement = part.by_agreement});
    }
    if (best < 0.4) reading.value.named.clear();
    if (reading.value.named.empty()) {
        reading.confidence = parts.empty() ? 0.98 : 0.8;
        return reading;
    }
    if (cutter.guessed()) reading.confidence = 0.9;
    if (worst < 0.5)
        reading.confidence = std::min(reading.confidence, 0.6);
    else if (worst < 0.8)
        reading.confidence = std::min(reading.confidence, 0.85);
    return reading;
}

} // namespace vekha::language
