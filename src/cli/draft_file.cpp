#include "cli/draft_file.h"

#include "wire/road_map_draft.h"

#include <fmt/format.h>

#include <fstream>
#include <istream>
#include <iterator>

namespace vekha::cli
{

namespace
{

DraftFileError unreadable(const std::string& file)
{
    return {"file-unreadable", fmt::format("Файл «{0}» не читается: проверьте путь и права. "
                                           "The file {0} cannot be read: check the path and the rights.",
                                           file)};
}

DraftFileError malformed(const std::string& file)
{
    return {"draft-malformed", fmt::format("«{0}» — не JSON в UTF-8. Нужен вывод команды vekha import --json. "
                                           "{0} is not JSON in UTF-8: what vekha import --json prints is needed.",
                                           file)};
}

DraftFileError invalid(const std::string& file, const wire::WireError& error)
{
    const auto& at = error.pointer.empty() ? "/" : error.pointer;
    return {"draft-invalid", fmt::format("«{0}» — не черновик дорожной карты: {1} в {2}. "
                                         "{0} is no road map draft: {1} at {2}.",
                                         file, error.code, at)};
}

domain::Result<std::string, DraftFileError> text_of(const std::string& file, std::istream& in)
{
    if (file == "-") return std::string{std::istreambuf_iterator<char>{in}, {}};
    std::ifstream stream{file, std::ios::binary};
    // A folder opens but does not read: looking at its first byte tells.
    if (!stream.is_open() || (stream.peek(), stream.bad())) return domain::unexpected{unreadable(file)};
    return std::string{std::istreambuf_iterator<char>{stream}, {}};
}

} // namespace

domain::Result<domain::RoadMapDraft, DraftFileError> read_draft(const std::string& file, std::istream& in)
{
    const auto text = text_of(file, in);
    if (!text) return domain::unexpected{text.error()};
    const auto value = wire::parse(*text);
    if (!value) return domain::unexpected{malformed(file)};
    auto draft = wire::draft_from_json(*value);
    if (!draft) return domain::unexpected{invalid(file, draft.error())};
    return *std::move(draft);
}

} // namespace vekha::cli
