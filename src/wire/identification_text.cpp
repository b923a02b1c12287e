#include "wire/identification_text.h"

#include "wire/encode.h"
#include "wire/identification.h"
#include "wire/texts.h"

namespace vekha::wire
{

std::string identification_text(const domain::Identification& made, std::span<const std::string> sentences,
                                const domain::ResultsProtocol& protocol)
{
    const auto text = [](std::string_view value) { return print(encode::text(value)); };
    auto out = "{\"method\":" + text(made.method) + ",\"edition\":" + text(made.edition) +
               ",\"year\":" + std::to_string(made.year) + ",\"parameters\":" + print(to_json(made.parameters)) +
               ",\"schools\":[";
    for (std::size_t n = 0; n < made.schools.size(); ++n) {
        out += n == 0 ? "\n" : ",\n";
        out += print(to_json(made.schools[n], sentences[n]));
    }
    const auto without_scale =
        encode::list(made.without_scale, [](const domain::WithoutScale& one) { return to_json(one); });
    return out + "\n],\"without_scale\":" + print(without_scale) +
           ",\"accepted\":" + std::to_string(protocol.accepted) +
           ",\"without_value\":" + std::to_string(protocol.without_value) +
           ",\"rejected\":" + print(to_json(protocol)) + "}\n";
}

} // namespace vekha::wire
