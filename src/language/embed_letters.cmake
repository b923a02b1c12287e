# cmake -DFOLDER=presets/letters -DOUTPUT=letter_templates.cpp -P embed_letters.cmake
file(GLOB templates ${FOLDER}/*.txt)
list(SORT templates)
set(literals "")
foreach(template IN LISTS templates)
  get_filename_component(name ${template} NAME_WE)
  file(READ ${template} text)
  string(APPEND literals "    LetterTemplate{\"${name}\", R\"letter(${text})letter\"},\n")
endforeach()
file(WRITE ${OUTPUT}.new "#include \"language/letters/letter_templates.h\"

#include <array>

namespace vekha::language
{

namespace
{

constexpr auto templates = std::to_array<LetterTemplate>({
${literals}});

} // namespace

std::span<const LetterTemplate> letter_templates()
{
    return templates;
}

} // namespace vekha::language
")
file(RENAME ${OUTPUT}.new ${OUTPUT})
