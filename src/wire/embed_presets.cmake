# cmake -DROOT=presets -DFOLDERS=methods,scales -DOUTPUT=preset_texts.cpp -P embed_presets.cmake
#
# Writes the JSON files of each folder, in order of name, into one C++ file, so that the installed program needs no
# folder of presets beside it.
string(REPLACE "," ";" folders "${FOLDERS}")
set(code "#include \"wire/preset_texts.h\"

#include <array>

namespace vekha::wire
{

namespace
{

")
foreach(folder IN LISTS folders)
  file(GLOB files ${ROOT}/${folder}/*.json)
  list(SORT files)
  string(APPEND code "constexpr auto ${folder} = std::to_array<std::string_view>({\n")
  foreach(file IN LISTS files)
    file(READ ${file} text)
    string(APPEND code "    R\"json(${text})json\",\n")
  endforeach()
  string(APPEND code "});\n")
endforeach()
string(APPEND code "
} // namespace

")
foreach(folder IN LISTS folders)
  string(APPEND code "std::span<const std::string_view> texts_of_${folder}()
{
    return ${folder};
}
")
endforeach()
string(APPEND code "
} // namespace vekha::wire
")
file(WRITE ${OUTPUT}.new "${code}")
file(RENAME ${OUTPUT}.new ${OUTPUT})
