#include "web/dossier.h"

#include "web/group_words.h"
#include "wire/encode.h"
#include "wire/names.h"

#include <fmt/format.h>

namespace vekha::web
{

namespace encode = wire::encode;
namespace json = boost::json;

namespace
{

using documents::PrintedForm;
using language::Tongue;

void add_line(PrintedForm& form, std::string text, int heading = 0)
{
    documents::PrintedLine line;
    line.text = std::move(text);
    line.heading = heading;
    line.bold = heading > 0;
    form.blocks.emplace_back(std::move(line));
}

documents::PrintedTable printed_table(const DossierSection& section)
{
    documents::PrintedTable table;
    table.sheet = section.title;
    for (std::size_t at = 0; at < section.headings.size(); ++at) {
        documents::PrintedColumn column;
        column.heading = section.headings[at];
        column.width = section.widths[at];
        table.columns.push_back(std::move(column));
    }
    for (const auto& cells : section.rows) {
        documents::PrintedRow row;
        row.cells = cells;
        table.rows.push_back(std::move(row));
    }
    return table;
}

json::value encode_section(const DossierSection& section)
{
    const auto texts = [](const std::vector<std::string>& cells) { return encode::texts(cells); };
    json::object out;
    out["code"] = encode::text(section.code);
    out["title"] = encode::text(section.title);
    out["lines"] = encode::texts(section.lines);
    out["headings"] = encode::texts(section.headings);
    out["rows"] = encode::list(section.rows, texts);
    out["bars"] = encode::list(section.bars, [](const DossierBar& bar) {
        json::object one;
        one["federal"] = bar.federal > 0 ? json::value(bar.federal) : nullptr;
        one["name"] = encode::text(bar.name);
        one["level"] = encode::text(wire::names::of(bar.level, domain::risk_levels));
        one["levelWords"] = encode::text(bar.level_words);
        one["source"] = encode::text(bar.source);
        return one;
    });
    return out;
}

std::string as_of(domain::Date today, Tongue tongue)
{
    return fmt::format(
        "{} {}. {}", say(tongue, "По состоянию на", "As of"), dotted(today),
        say(tongue, "Группы меньше пяти человек не показываются.", "Groups of fewer than five people are not shown."));
}

} // namespace

std::string title_of(const service::SchoolDossier& dossier, Tongue tongue)
{
    return fmt::format("{}: {}, {}", say(tongue, "Досье школы", "Dossier of the school"),
                       dossier.school.kept.entry.organisation.short_name, school_year(dossier.year, tongue));
}

PrintedForm printed_dossier(const service::SchoolDossier& dossier, domain::Date today, Tongue tongue)
{
    PrintedForm form;
    form.title = title_of(dossier, tongue);
    form.sheet = say(tongue, "Досье", "Dossier");
    if (tongue == Tongue::English) {
        form.language = "en-GB";
        form.page_of = "Page %1 of %2";
    }
    add_line(form, form.title, 1);
    add_line(form, as_of(today, tongue));
    for (const auto& section : sections_of(dossier, today, tongue)) {
        add_line(form, section.title, 2);
        for (const auto& line : section.lines)
            add_line(form, line);
        if (!section.rows.empty()) form.blocks.emplace_back(printed_table(section));
    }
    return form;
}

json::value encode_dossier(const service::SchoolDossier& dossier, domain::Date today, Tongue tongue)
{
    const auto& organisation = dossier.school.kept.entry.organisation;
    json::object out;
    out["school"] = json::object{{"id", organisation.id.value}, {"name", encode::text(organisation.short_name)}};
    out["year"] = dossier.year;
    out["title"] = encode::text(title_of(dossier, tongue));
    out["lead"] = encode::text(as_of(today, tongue));
    out["sections"] = encode::list(sections_of(dossier, today, tongue), encode_section);
    return out;
}

} // namespace vekha::web
