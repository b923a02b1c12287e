#include "domain/proof_difference.h"

#include <algorithm>

namespace vekha::domain
{

namespace
{

const ProofItem* item_of(std::span<const ProofItem> items, EvidenceId id)
{
    const auto found = std::ranges::find(items, id, &ProofItem::id);
    return found == items.end() ? nullptr : &*found;
}

std::string day_text(const std::optional<Date>& day)
{
    return day ? to_iso(*day) : "";
}

/// The name a reader knows a file by; with the start of its digest when only the content differs.
std::pair<std::string, std::string> file_texts(const ProofItem& was, const ProofItem& now)
{
    if (was.sha256 == now.sha256 || was.file_name != now.file_name) return {was.file_name, now.file_name};
    constexpr std::size_t enough = 8;
    const auto told = [](const ProofItem& item) { return item.file_name + " (" + item.sha256.substr(0, enough) + ")"; };
    return {told(was), told(now)};
}

std::vector<FieldChange> fields_of(const ProofItem& was, const ProofItem& now)
{
    const auto files = file_texts(was, now);
    const auto flag = [](bool set) { return std::string{set ? "true" : "false"}; };
    return FieldChanges{}
        .note("title", was.title, now.title)
        .note("file", files.first, files.second)
        .note("link", was.link, now.link)
        .note("words", was.words, now.words)
        .note("number", was.number, now.number)
        .note("day", day_text(was.day), day_text(now.day))
        .note("signed", flag(was.is_signed), flag(now.is_signed))
        .all();
}

} // namespace

std::string_view name_of(ProofChangeKind kind)
{
    switch (kind) {
    case ProofChangeKind::Added:
        return "added";
    case ProofChangeKind::Removed:
        return "removed";
    case ProofChangeKind::Changed:
        break;
    }
    return "changed";
}

std::vector<ProofChange> proof_difference(std::span<const ProofItem> before, std::span<const ProofItem> now)
{
    std::vector<ProofChange> changes;
    for (const auto& item : now) {
        const auto* was = item_of(before, item.id);
        if (was == nullptr) {
            changes.push_back({ProofChangeKind::Added, item});
            continue;
        }
        auto fields = fields_of(*was, item);
        if (!fields.empty()) changes.push_back({ProofChangeKind::Changed, item, std::move(fields)});
    }
    for (const auto& item : before)
        if (item_of(now, item.id) == nullptr) changes.push_back({ProofChangeKind::Removed, item});
    return changes;
}

} // namespace vekha::domain
