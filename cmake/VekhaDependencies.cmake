# Every outside library, found once and named the same everywhere. Debian packages: script/setup.
find_package(Threads REQUIRED)
find_package(Boost 1.74 REQUIRED COMPONENTS json)
find_package(fmt REQUIRED)
find_package(spdlog REQUIRED)
find_package(CLI11 REQUIRED)
find_package(pugixml REQUIRED)
find_package(EXPAT REQUIRED)
find_package(ICU REQUIRED COMPONENTS i18n uc)
find_package(SQLite3 REQUIRED)
find_package(PostgreSQL REQUIRED)
find_package(OpenSSL REQUIRED)
find_package(ZLIB REQUIRED)
find_package(Eigen3 REQUIRED)
find_package(CURL REQUIRED)
find_package(PkgConfig REQUIRED)
pkg_check_modules(ZIP REQUIRED IMPORTED_TARGET libzip)
pkg_check_modules(XLSXW REQUIRED IMPORTED_TARGET xlsxwriter)
pkg_check_modules(SODIUM REQUIRED IMPORTED_TARGET libsodium)
pkg_check_modules(QRENCODE REQUIRED IMPORTED_TARGET libqrencode)

# SOCI ships neither a CMake config nor a pkg-config file in Debian.
find_path(SOCI_INCLUDE_DIR soci/soci.h REQUIRED)
foreach(part core sqlite3 postgresql)
  find_library(SOCI_${part}_LIB soci_${part} REQUIRED)
  add_library(soci::${part} UNKNOWN IMPORTED)
  set_target_properties(soci::${part} PROPERTIES IMPORTED_LOCATION "${SOCI_${part}_LIB}"
                                                 INTERFACE_INCLUDE_DIRECTORIES "${SOCI_INCLUDE_DIR}")
endforeach()
target_link_libraries(soci::postgresql INTERFACE soci::core PostgreSQL::PostgreSQL)
target_link_libraries(soci::sqlite3 INTERFACE soci::core SQLite::SQLite3)

# LEMON's own CMake configuration declares no target.
find_path(LEMON_INCLUDE_DIR lemon/network_simplex.h REQUIRED)
find_library(LEMON_LIB lemon REQUIRED)
add_library(lemon::lemon UNKNOWN IMPORTED)
set_target_properties(lemon::lemon PROPERTIES IMPORTED_LOCATION "${LEMON_LIB}"
                                              INTERFACE_INCLUDE_DIRECTORIES "${LEMON_INCLUDE_DIR}")
