#include "columns/duckdb_library.h"

#include <dlfcn.h>

#include <array>
#include <filesystem>
#include <optional>
#include <system_error>

namespace vekha::columns
{

namespace
{

/// Where the library may lie, from the folder of the program.
constexpr std::array<const char*, 4> places = {"libduckdb.so", "lib/libduckdb.so", "../lib/libduckdb.so",
                                               "../lib/vekha/libduckdb.so"};

template <typename Function>
bool load(void* library, const char* name, Function& into)
{
    into = reinterpret_cast<Function>(::dlsym(library, name));
    return into != nullptr;
}

void* opened_library()
{
    std::error_code error;
    const auto program = std::filesystem::read_symlink("/proc/self/exe", error);
    if (error) return nullptr;
    for (const auto* place : places) {
        const auto path = program.parent_path() / place;
        if (!std::filesystem::exists(path, error)) continue;
        if (auto* library = ::dlopen(path.c_str(), RTLD_NOW | RTLD_LOCAL)) return library;
    }
    return nullptr;
}

std::optional<DuckDb> loaded()
{
    auto* library = opened_library();
    if (library == nullptr) return std::nullopt;
    DuckDb made{};
    const auto whole =
        load(library, "duckdb_open_ext", made.open_ext) && load(library, "duckdb_close", made.close) &&
        load(library, "duckdb_connect", made.connect) && load(library, "duckdb_disconnect", made.disconnect) &&
        load(library, "duckdb_query", made.query) && load(library, "duckdb_destroy_result", made.destroy_result) &&
        load(library, "duckdb_result_error", made.result_error) &&
        load(library, "duckdb_column_count", made.column_count) &&
        load(library, "duckdb_column_name", made.column_name) &&
        load(library, "duckdb_column_type", made.column_type) && load(library, "duckdb_prepare", made.prepare) &&
        load(library, "duckdb_prepare_error", made.prepare_error) &&
        load(library, "duckdb_destroy_prepare", made.destroy_prepare) &&
        load(library, "duckdb_pending_prepared_streaming", made.pending_prepared_streaming) &&
        load(library, "duckdb_pending_error", made.pending_error) &&
        load(library, "duckdb_execute_pending", made.execute_pending) &&
        load(library, "duckdb_destroy_pending", made.destroy_pending) &&
        load(library, "duckdb_fetch_chunk", made.fetch_chunk) &&
        load(library, "duckdb_destroy_data_chunk", made.destroy_data_chunk) &&
        load(library, "duckdb_data_chunk_get_size", made.data_chunk_get_size) &&
        load(library, "duckdb_data_chunk_set_size", made.data_chunk_set_size) &&
        load(library, "duckdb_data_chunk_get_vector", made.data_chunk_get_vector) &&
        load(library, "duckdb_vector_get_data", made.vector_get_data) &&
        load(library, "duckdb_vector_get_validity", made.vector_get_validity) &&
        load(library, "duckdb_vector_ensure_validity_writable", made.vector_ensure_validity_writable) &&
        load(library, "duckdb_vector_assign_string_element_len", made.vector_assign_string_element_len) &&
        load(library, "duckdb_vector_size", made.vector_size) &&
        load(library, "duckdb_create_logical_type", made.create_logical_type) &&
        load(library, "duckdb_destroy_logical_type", made.destroy_logical_type) &&
        load(library, "duckdb_create_table_function", made.create_table_function) &&
        load(library, "duckdb_destroy_table_function", made.destroy_table_function) &&
        load(library, "duckdb_table_function_set_name", made.table_function_set_name) &&
        load(library, "duckdb_table_function_set_extra_info", made.table_function_set_extra_info) &&
        load(library, "duckdb_table_function_set_bind", made.table_function_set_bind) &&
        load(library, "duckdb_table_function_set_init", made.table_function_set_init) &&
        load(library, "duckdb_table_function_set_function", made.table_function_set_function) &&
        load(library, "duckdb_register_table_function", made.register_table_function) &&
        load(library, "duckdb_bind_get_extra_info", made.bind_get_extra_info) &&
        load(library, "duckdb_bind_add_result_column", made.bind_add_result_column) &&
        load(library, "duckdb_init_set_max_threads", made.init_set_max_threads) &&
        load(library, "duckdb_function_get_extra_info", made.function_get_extra_info) &&
        load(library, "duckdb_function_set_error", made.function_set_error) && load(library, "duckdb_free", made.free);
    return whole ? std::optional{made} : std::nullopt;
}

} // namespace

const DuckDb* duckdb()
{
    static const auto library = loaded();
    return library ? &*library : nullptr;
}

} // namespace vekha::columns
