#include "intake/export.h"

#include "intake/export_goals.h"
#include "intake/export_requisites.h"
#include "intake/export_row.h"
#include "intake/export_sections.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <vector>

namespace vekha::intake
{

namespace
{

using documents::Align;

struct LayoutColumn {
    FormCell cell;
    std::string_view heading;
    int width;
};

std::vector<LayoutColumn> columns_of(ExportLayout layout)
{
    using enum FormCell;
    switch (layout) {
    case ExportLayout::A:
        return {{Number, "№ п/п", 6},
                {Text, "Содержание действия", 36},
                {Executors, "Ответственный", 20},
                {Deadline, "Срок", 14},
                {Expected, "Ожидаемые результаты", 28}};
    case ExportLayout::B:
        return {{Number, "№ п/п", 6},
                {Text, "Описание действий", 36},
                {Executors, "Ответственные исполнители", 20},
                {Deadline, "Сроки", 14},
                {Expected, "Региональный показатель", 28}};
    case ExportLayout::C:
        return {{Number, "№ п/п", 6},
                {Text, "Мероприятие", 36},
                {Executors, "Исполнители", 20},
                {Deadline, "Сроки", 14},
                {Expected, "Ключевой результат", 28}};
    case ExportLayout::D:
        return {{Number, "№ п/п", 6},
                {Text, "Мероприятия", 36},
                {Deadline, "Сроки", 14},
                {Executors, "Ответственные", 20},
                {Expected, "Результаты исполнения", 28}};
    case ExportLayout::E:
        return {{Number, "№ п/п", 6}, {Text, "Мероприятие", 70}, {Deadline, "Срок", 28}};
    }
    return {};
}

constexpr LayoutColumn schools_column{FormCell::Schools, "Школы", 16};

/// Builds the tables of the form row by row.
class FormTables
{
public:
    FormTables(const domain::Plan& plan, ExportLayout layout) : columns_{columns_of(layout)}
    {
        const bool executors_shown = layout != ExportLayout::E;
        for (const auto& activity : plan.activities)
            rows_.push_back(form_row(activity, executors_shown));
        if (std::ranges::any_of(rows_, [](const FormRow& row) { return !row.schools.empty(); }))
            columns_.push_back(schools_column);
    }

    std::vector<documents::PrintedBlock> blocks(const domain::Plan& plan) &&
    {
        const auto outline = outline_of(plan);
        for (const auto& item : outline) {
            if (const auto* heading = std::get_if<TableHeading>(&item))
                begin_table(*heading);
            else if (const auto* section = std::get_if<SectionHeading>(&item))
                table().rows.push_back({{section->text}, true, section->bold});
            else
                table().rows.push_back(cells_of(rows_[std::get<std::size_t>(item)]));
        }
        return std::move(blocks_);
    }

private:
    void begin_table(const TableHeading& heading)
    {
        blocks_.emplace_back(documents::PrintedLine{heading.text, Align::Left, true, 1});
        add_table(heading.title);
    }

    void add_table(const std::string& sheet)
    {
        documents::PrintedTable made;
        made.sheet = sheet;
        for (const auto& column : columns_)
            made.columns.push_back({std::string{column.heading}, column.width,
                                    column.cell == FormCell::Number ? Align::Centre : Align::Left});
        blocks_.emplace_back(std::move(made));
        open_ = true;
    }

    documents::PrintedTable& table()
    {
        if (!open_) add_table("");
        return std::get<documents::PrintedTable>(blocks_.back());
    }

    [[nodiscard]] documents::PrintedRow cells_of(const FormRow& row) const
    {
        documents::PrintedRow printed;
        for (const auto& column : columns_)
            printed.cells.push_back(row.at(column.cell));
        return printed;
    }

    std::vector<LayoutColumn> columns_;
    std::vector<FormRow> rows_;
    std::vector<documents::PrintedBlock> blocks_;
    bool open_ = false;
};

} // namespace

std::optional<ExportLayout> layout_from_name(std::string_view name)
{
    constexpr std::array<std::pair<std::string_view, ExportLayout>, 5> names{{{"a", ExportLayout::A},
                                                                              {"b", ExportLayout::B},
                                                                              {"c", ExportLayout::C},
                                                                              {"d", ExportLayout::D},
                                                                              {"e", ExportLayout::E}}};
    for (const auto& [known, layout] : names)
        if (known == name) return layout;
    return std::nullopt;
}

documents::PrintedForm printed_plan(const domain::Plan& plan, ExportLayout layout)
{
    documents::PrintedForm form;
    form.title = plan.title;
    form.stamp = stamp_lines(plan.approvals);
    for (auto& line : heading_lines(plan))
        form.blocks.emplace_back(std::move(line));
    for (auto& block : goal_tables(plan))
        form.blocks.push_back(std::move(block));
    for (auto& block : FormTables{plan, layout}.blocks(plan))
        form.blocks.push_back(std::move(block));
    for (auto& line : glossary_lines(plan.glossary))
        form.blocks.emplace_back(std::move(line));
    return form;
}

} // namespace vekha::intake
