# cmake -DFILE=presets/passwords/common.txt -DOUTPUT=common_passwords.cpp -P embed_passwords.cmake
file(READ ${FILE} words)
file(WRITE ${OUTPUT}.new "#include \"service/password_rule.h\"

namespace vekha::service
{

const std::string_view common_passwords_preset = R\"txt(${words})txt\";

} // namespace vekha::service
")
file(RENAME ${OUTPUT}.new ${OUTPUT})
