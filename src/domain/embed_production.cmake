# cmake -DFOLDER=presets/calendars -DOUTPUT=production_preset.cpp -P embed_production.cmake
file(GLOB tables ${FOLDER}/production-*.tsv)
list(SORT tables)
set(literals "")
foreach(table IN LISTS tables)
  file(READ ${table} text)
  string(APPEND literals "    R\"tsv(${text})tsv\",\n")
endforeach()
file(WRITE ${OUTPUT}.new "#include \"domain/production_preset.h\"

#include <array>

namespace vekha::domain
{

namespace
{

constexpr auto tables = std::to_array<std::string_view>({
${literals}});

} // namespace

std::span<const std::string_view> production_presets()
{
    return tables;
}

} // namespace vekha::domain
")
file(RENAME ${OUTPUT}.new ${OUTPUT})
