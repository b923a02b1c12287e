# cmake -DFOLDER=presets/rights -DOUTPUT=rights_presets.cpp -P embed_rights.cmake
file(READ ${FOLDER}/roles.tsv roles)
file(READ ${FOLDER}/rights.tsv rights)
file(WRITE ${OUTPUT}.new "#include \"domain/rights_presets.h\"

namespace vekha::domain
{

const std::string_view roles_preset = R\"tsv(${roles})tsv\";
const std::string_view rights_preset = R\"tsv(${rights})tsv\";

} // namespace vekha::domain
")
file(RENAME ${OUTPUT}.new ${OUTPUT})
