# cmake -DTABLE=presets/personal-data.tsv -DOUTPUT=personal_data_text.cpp -P embed_personal_data.cmake
file(READ ${TABLE} table)
file(WRITE ${OUTPUT}.new "#include \"domain/personal_data_text.h\"

namespace vekha::domain
{

const std::string_view personal_data_text = R\"tsv(${table})tsv\";

} // namespace vekha::domain
")
file(RENAME ${OUTPUT}.new ${OUTPUT})
