# cmake -DTABLE=presets/groups.tsv -DOUTPUT=group_preset.cpp -P embed_groups.cmake
file(READ ${TABLE} groups)
file(WRITE ${OUTPUT}.new "#include \"domain/group_preset_text.h\"

namespace vekha::domain
{

const std::string_view group_preset_text = R\"tsv(${groups})tsv\";

} // namespace vekha::domain
")
file(RENAME ${OUTPUT}.new ${OUTPUT})
