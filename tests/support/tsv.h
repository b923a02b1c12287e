#pragma once

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>
#include <vector>

namespace vekha::tests
{

/// The cells of one line of a .tsv file; "\n" in a cell is a line break.
inline std::vector<std::string> cells_of(std::string_view line)
{
    std::vector<std::string> cells(1);
    for (std::size_t i = 0; i < line.size(); ++i) {
        if (line[i] == '\t') {
            cells.emplace_back();
        } else if (line.substr(i, 2) == "\\n") {
            cells.back() += '\n';
            ++i;
        } else {
            cells.back() += line[i];
        }
    }
    return cells;
}

/// The rows of every .tsv file in tests/data/FOLDER, by file name; lines that begin with '#' are left out.
inline std::vector<std::vector<std::string>> rows_of_tables(std::string_view folder)
{
    const auto path = std::filesystem::path{VEKHA_SOURCE_DIR} / "tests/data" / folder;
    std::vector<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::directory_iterator{path})
        if (entry.path().extension() == ".tsv") files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    std::vector<std::vector<std::string>> rows;
    for (const auto& file : files) {
        std::ifstream in{file};
        for (std::string line; std::getline(in, line);)
            if (!line.empty() && line.front() != '#') rows.push_back(cells_of(line));
    }
    return rows;
}

} // namespace vekha::tests
