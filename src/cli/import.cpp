#include "cli/import.h"

#include "cli/open_file.h"
#include "cli/print_draft.h"
#include "cli/refusals.h"
#include "intake/import.h"
#include "language/in_words.h"
#include "wire/road_map_draft.h"

#include <ostream>

namespace vekha::cli
{

namespace
{

boost::json::value with_sentences(const domain::RoadMapDraft& draft)
{
    auto value = wire::to_json(draft);
    auto& findings = value.as_object()["findings"].as_array();
    for (std::size_t i = 0; i < draft.findings.size(); ++i) {
        auto& finding = findings[i].as_object();
        finding["text"] = language::in_words(draft.findings[i], language::Tongue::Russian);
        finding["text_en"] = language::in_words(draft.findings[i], language::Tongue::English);
    }
    return value;
}

} // namespace

int import_document(const ImportArguments& arguments, std::ostream& out, std::ostream& err)
{
    const auto document = open_file(arguments.file);
    if (!document) {
        err << refusal_in_words(document.error().code, arguments.file, document.error().detail) << '\n';
        return 1;
    }
    const auto draft = intake::import_road_map(*document, {arguments.period});
    if (!draft) {
        err << refusal_in_words(draft.error().code, arguments.file, draft.error().detail) << '\n';
        return 1;
    }
    if (arguments.json) {
        out << wire::print(with_sentences(*draft)) << '\n';
        print_findings(*draft, err);
    } else {
        print_draft(*draft, out);
    }
    return 0;
}

} // namespace vekha::cli
