#include "intake/results/sheets/collect.h"

#include "intake/results/subjects.h"

#include <algorithm>

namespace vekha::intake
{

namespace
{

/// Letters and digits alone: quotes and blanks are written differently from sheet to sheet.
std::string plain_name(std::string_view name)
{
    auto plain = plain_heading(name);
    const auto dressing = [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte < 0x80 && !(byte >= '0' && byte <= '9') && !(byte >= 'a' && byte <= 'z');
    };
    plain.erase(std::remove_if(plain.begin(), plain.end(), dressing), plain.end());
    for (const std::string_view quote : {"«", "»", "“", "”", "„", "№"})
        for (auto at = plain.find(quote); at != std::string::npos; at = plain.find(quote))
            plain.erase(at, quote.size());
    return plain;
}

bool digit_at(std::string_view text, std::size_t at)
{
    return at < text.size() && text[at] >= '0' && text[at] <= '9';
}

/// Whether one name is the other with more words around it: «СОШ № 3», «МБОУ СОШ № 3 г. Заречного», but not «СОШ № 33».
bool same_school(std::string_view one, std::string_view other)
{
    if (one.size() > other.size()) std::swap(one, other);
    const auto at = other.find(one);
    if (at == std::string_view::npos) return false;
    const auto end = at + one.size();
    const auto number_goes_on = digit_at(other, end) && digit_at(one, one.size() - 1);
    return !number_goes_on && !(at > 0 && digit_at(other, at - 1) && digit_at(one, 0));
}

std::uint32_t packed(const domain::Tally& tally)
{
    return (static_cast<std::uint32_t>(tally.score + 1) << 8U) | (std::uint32_t{tally.mark} << 4U) | tally.journal_mark;
}

domain::Tally unpacked(std::uint32_t outcome, std::uint32_t count)
{
    return {static_cast<std::int16_t>(static_cast<std::int32_t>(outcome >> 8U) - 1),
            static_cast<std::uint8_t>((outcome >> 4U) & 0xFU), static_cast<std::uint8_t>(outcome & 0xFU), count};
}

} // namespace

void ResultFileCollector::found(domain::ResultFileKind kind)
{
    if (!kind_) kind_ = kind;
}

std::optional<std::size_t> ResultFileCollector::school(const domain::WrittenSchool& written)
{
    auto name = plain_name(written.name);
    auto key = written.code.empty() ? "\n" + name + '\n' + plain_name(written.territory) : written.code;
    const auto [known, fresh] = schools_.try_emplace(std::move(key), file_read_.schools.size());
    if (fresh) {
        file_read_.schools.push_back(written);
        plain_names_.push_back(std::move(name));
        return known->second;
    }
    auto& school = file_read_.schools[known->second];
    auto& first_name = plain_names_[known->second];
    if (!name.empty() && !first_name.empty() && !same_school(name, first_name)) return std::nullopt;
    if (first_name.empty() && !name.empty()) {
        first_name = std::move(name);
        school.name = written.name;
    }
    if (school.territory.empty()) school.territory = written.territory;
    return known->second;
}

ResultFileCollector::Pile& ResultFileCollector::pile(std::size_t school, const domain::Assessment& work)
{
    return piles_[{school, work}];
}

void ResultFileCollector::add(std::size_t school, const domain::Assessment& work, const domain::Tally& one,
                              const std::vector<domain::TaskFigure>& tasks)
{
    auto& its = pile(school, work);
    its.outcomes[packed(one)] += one.count;
    its.participants += one.count;
    if (!tasks.empty()) domain::add_tasks(its.tasks, tasks);
}

void ResultFileCollector::add_cell(const domain::WrittenCell& cell)
{
    auto& its = pile(cell.school, cell.assessment);
    for (const auto& tally : cell.tallies)
        its.outcomes[packed(tally)] += tally.count;
    its.participants += cell.participants;
}

void ResultFileCollector::state(std::size_t school, const domain::Assessment& work,
                                const domain::StatedFigures& figures)
{
    auto& its = pile(school, work);
    if (its.stated)
        its.stated->complete_with(figures);
    else
        its.stated = figures;
}

void ResultFileCollector::add(domain::WrittenWork work)
{
    const auto known = std::find_if(file_read_.works.begin(), file_read_.works.end(),
                                    [&](const auto& one) { return one.assessment == work.assessment; });
    if (known == file_read_.works.end())
        file_read_.works.push_back(std::move(work));
    else if (known->tasks.empty())
        known->tasks = std::move(work.tasks);
}

void ResultFileCollector::accept_without_value()
{
    ++file_read_.protocol.accepted;
    ++file_read_.protocol.without_value;
}

void ResultFileCollector::leave_out(std::int64_t row, std::string_view code, std::string_view detail)
{
    file_read_.protocol.leave_out({file_, row, std::string{code}, sheet_, std::string{detail}});
}

void ResultFileCollector::leave_out_rows(std::int64_t first, std::int64_t count, std::string_view code,
                                         std::string_view detail)
{
    if (count <= 0) return;
    leave_out(first, code, detail);
    file_read_.protocol.left_out[std::string{code}] += count - 1;
}

void ResultFileCollector::doubt(std::int64_t row, std::string_view code, std::string_view detail)
{
    file_read_.protocol.doubt({file_, row, std::string{code}, sheet_, std::string{detail}});
}

void ResultFileCollector::compare_with_scales()
{
    if (options_->scales == nullptr) return;
    std::map<std::pair<domain::Assessment, std::string_view>, std::int64_t> odd;
    for (const auto& cell : file_read_.cells) {
        const auto* const scale = options_->scales->of(cell.assessment);
        for (const auto& tally : cell.tallies) {
            if (!tally.has_score()) continue;
            if (scale == nullptr && tally.mark == 0) odd[{cell.assessment, "scale-missing"}] += tally.count;
            if (scale != nullptr && scale->most && tally.score > *scale->most * domain::Tally::per_point)
                odd[{cell.assessment, "score-above-scale"}] += tally.count;
        }
    }
    auto& protocol = file_read_.protocol;
    for (const auto& [about, rows] : odd) {
        const auto& [work, code] = about;
        protocol.doubt({file_,
                        1,
                        std::string{code},
                        {},
                        std::string{domain::code_of(work.procedure)} + " " + work.subject + " " +
                            std::to_string(work.grade) + " " + std::to_string(work.year)});
        protocol.doubts[std::string{code}] += rows - 1;
    }
}

domain::ResultFile ResultFileCollector::finish() &&
{
    for (auto& [key, pile] : piles_) {
        domain::WrittenCell cell;
        cell.school = key.first;
        cell.assessment = key.second;
        cell.participants = pile.participants;
        for (const auto& [outcome, count] : pile.outcomes)
            cell.tallies.push_back(unpacked(outcome, count));
        std::sort(cell.tallies.begin(), cell.tallies.end());
        cell.stated = std::move(pile.stated);
        if (!pile.tasks.empty()) {
            if (!cell.stated) cell.stated.emplace();
            cell.stated->tasks = std::move(pile.tasks);
        }
        if (cell.participants == 0 && cell.stated) cell.participants = cell.stated->participants;
        if (cell.stated && cell.stated->participants == 0) cell.stated->participants = cell.participants;
        file_read_.cells.push_back(std::move(cell));
    }
    compare_with_scales();
    file_read_.kind = kind_.value_or(domain::ResultFileKind::Participants);
    return std::move(file_read_);
}

} // namespace vekha::intake
