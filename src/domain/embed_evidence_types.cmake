# cmake -DTABLE=presets/evidence/types.tsv -DOUTPUT=evidence_types_text.cpp -P embed_evidence_types.cmake
file(READ ${TABLE} table)
file(WRITE ${OUTPUT}.new "#include \"domain/evidence_types_text.h\"

namespace vekha::domain
{

const std::string_view evidence_types_text = R\"tsv(${table})tsv\";

} // namespace vekha::domain
")
file(RENAME ${OUTPUT}.new ${OUTPUT})
