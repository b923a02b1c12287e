#include "intake/export_sections.h"

#include "intake/label.h"
#include "intake/text.h"

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>

namespace vekha::intake
{

namespace
{

std::vector<std::string> parts_of(std::string_view path)
{
    std::vector<std::string> parts;
    while (true) {
        const auto slash = path.find('/');
        parts.emplace_back(path.substr(0, slash));
        if (slash == std::string_view::npos) return parts;
        path.remove_prefix(slash + 1);
    }
}

Label label_of(const std::string& part)
{
    return read_label(part);
}

/// Sections «2» and «2/1»: what stands under «2» has a numbering of its own, so «2» heads a table.
bool restarts_numbering(const std::vector<std::string>& parts)
{
    if (parts.size() < 2) return false;
    const auto outer = label_of(parts[0]);
    if (outer.kind != Label::Kind::Dotted) return false;
    const auto inner = label_of(parts[1]);
    return inner.kind == Label::Kind::None || (inner.kind == Label::Kind::Dotted && !inner.is_under(outer));
}

class Outline
{
public:
    explicit Outline(const domain::Plan& plan) : plan_{plan}
    {
        const auto restarts = [](const domain::Section& section) { return restarts_numbering(parts_of(section.path)); };
        several_tables_ = std::ranges::any_of(plan.sections, restarts);
    }

    std::vector<OutlineItem> items() &&
    {
        for (std::size_t i = 0; i < plan_.activities.size(); ++i) {
            enter(plan_.activities[i].section);
            items_.emplace_back(i);
        }
        while (next_ < plan_.sections.size())
            print(plan_.sections[next_++]);
        return std::move(items_);
    }

private:
    void enter(const std::string& path)
    {
        if (path == current_ || path.empty()) return;
        const auto known = std::ranges::find(plan_.sections, path, &domain::Section::path);
        const auto at = static_cast<std::size_t>(known - plan_.sections.begin());
        if (known != plan_.sections.end() && at >= next_) {
            while (next_ <= at)
                print(plan_.sections[next_++]);
        } else {
            return_to(path);
        }
        current_ = path;
    }

    /// Back in a section printed before: its headings are repeated from where they differ.
    void return_to(const std::string& path)
    {
        const auto from = parts_of(current_);
        const auto to = parts_of(path);
        const auto shared = static_cast<std::size_t>(std::ranges::mismatch(from, to).in2 - to.begin());
        std::string prefix;
        for (std::size_t i = 0; i < to.size(); ++i) {
            prefix += (prefix.empty() ? "" : "/") + to[i];
            if (i < shared && i + 1 < to.size()) continue;
            const auto known = std::ranges::find(plan_.sections, prefix, &domain::Section::path);
            print(known == plan_.sections.end() ? domain::Section{prefix, to[i], {}} : *known);
        }
    }

    void print(const domain::Section& section)
    {
        const auto parts = parts_of(section.path);
        const auto text = heading_text(parts.back(), section.title);
        if (several_tables_ && parts.size() == 1) {
            items_.emplace_back(TableHeading{text, section.title});
            return;
        }
        const bool in_words = label_of(parts.back()).none();
        const bool under_words = in_words && parts.size() > 1 && label_of(parts[parts.size() - 2]).none();
        items_.emplace_back(SectionHeading{text, !under_words});
    }

    static std::string heading_text(const std::string& part, const std::string& title)
    {
        const auto label = label_of(part);
        if (label.none()) return title.empty() ? part : title;
        // «3. 500+» alone would be taken for a number.
        if (!title.empty() && !has_letters(title) && label.kind == Label::Kind::Dotted && label.depth() == 1)
            return "Раздел " + part + ". " + title;
        return title.empty() || title == part ? part + "." : part + ". " + title;
    }

    const domain::Plan& plan_;
    bool several_tables_ = false;
    std::size_t next_ = 0;
    std::string current_;
    std::vector<OutlineItem> items_;
};

} // namespace

std::vector<OutlineItem> outline_of(const domain::Plan& plan)
{
    return Outline{plan}.items();
}

} // namespace vekha::intake
