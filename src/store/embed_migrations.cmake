# cmake -DFOLDER=migrations -DOUTPUT=migrations.cpp -P embed_migrations.cmake
#
# Writes NNNN_name.sql (both databases), NNNN_name.sqlite.sql and NNNN_name.postgres.sql into one C++ file, so that the
# installed program needs no folder of SQL beside it.
file(GLOB files ${FOLDER}/[0-9]*.sql)
list(SORT files)
set(sqlite "")
set(postgres "")
foreach(file IN LISTS files)
  get_filename_component(name ${file} NAME)
  if(NOT name MATCHES "^([0-9][0-9][0-9][0-9])_([a-z0-9_]+)(\\.sqlite|\\.postgres)?\\.sql$")
    message(FATAL_ERROR "a migration is named NNNN_words.sql, not ${name}")
  endif()
  set(number ${CMAKE_MATCH_1})
  set(words ${CMAKE_MATCH_2})
  set(only "${CMAKE_MATCH_3}")
  string(REGEX REPLACE "^0+" "" number ${number})
  file(READ ${file} sql)
  set(entry "    {${number}, \"${words}\", R\"sql(${sql})sql\"},\n")
  if(NOT only STREQUAL ".postgres")
    string(APPEND sqlite "${entry}")
  endif()
  if(NOT only STREQUAL ".sqlite")
    string(APPEND postgres "${entry}")
  endif()
endforeach()
file(WRITE ${OUTPUT}.new "#include \"store/migrate.h\"

#include <array>

namespace vekha::store
{

namespace
{

constexpr auto for_sqlite = std::to_array<Migration>({
${sqlite}});

constexpr auto for_postgres = std::to_array<Migration>({
${postgres}});

} // namespace

std::span<const Migration> known_migrations(Dialect dialect)
{
    if (dialect == Dialect::Sqlite) return for_sqlite;
    return for_postgres;
}

} // namespace vekha::store
")
file(RENAME ${OUTPUT}.new ${OUTPUT})
