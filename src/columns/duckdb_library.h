#pragma once

#include <cstddef>
#include <cstdint>

namespace vekha::columns
{

/// What of DuckDB's C interface (1.x) is used, by the names it has there; handles are opaque.
///
/// @source https://duckdb.org/docs/stable/clients/c/api
struct DuckDb {
    using Handle = void*;
    using Index = std::uint64_t;

    enum Type : int {
        Boolean = 1,
        TinyInt = 2,
        SmallInt = 3,
        Integer = 4,
        BigInt = 5,
        UTinyInt = 6,
        USmallInt = 7,
        UInteger = 8,
        Float = 10,
        Double = 11,
        Varchar = 17,
        Decimal = 19
    };

    struct Result {
        std::uint64_t column_count = 0;
        std::uint64_t row_count = 0;
        std::uint64_t rows_changed = 0;
        void* columns = nullptr;
        char* error_message = nullptr;
        void* internal_data = nullptr;
    };

    /// Up to twelve bytes stand inside.
    struct String {
        std::uint32_t length;
        char inside[4];
        const char* outside;
    };

    int (*open_ext)(const char*, Handle*, Handle, char**);
    void (*close)(Handle*);
    int (*connect)(Handle, Handle*);
    void (*disconnect)(Handle*);
    int (*query)(Handle, const char*, Result*);
    void (*destroy_result)(Result*);
    const char* (*result_error)(Result*);
    Index (*column_count)(Result*);
    const char* (*column_name)(Result*, Index);
    int (*column_type)(Result*, Index);
    int (*prepare)(Handle, const char*, Handle*);
    const char* (*prepare_error)(Handle);
    void (*destroy_prepare)(Handle*);
    int (*pending_prepared_streaming)(Handle, Handle*);
    const char* (*pending_error)(Handle);
    int (*execute_pending)(Handle, Result*);
    void (*destroy_pending)(Handle*);
    Handle (*fetch_chunk)(Result);
    void (*destroy_data_chunk)(Handle*);
    Index (*data_chunk_get_size)(Handle);
    void (*data_chunk_set_size)(Handle, Index);
    Handle (*data_chunk_get_vector)(Handle, Index);
    void* (*vector_get_data)(Handle);
    std::uint64_t* (*vector_get_validity)(Handle);
    void (*vector_ensure_validity_writable)(Handle);
    void (*vector_assign_string_element_len)(Handle, Index, const char*, Index);
    Index (*vector_size)();
    Handle (*create_logical_type)(int);
    void (*destroy_logical_type)(Handle*);
    Handle (*create_table_function)();
    void (*destroy_table_function)(Handle*);
    void (*table_function_set_name)(Handle, const char*);
    void (*table_function_set_extra_info)(Handle, void*, void (*)(void*));
    void (*table_function_set_bind)(Handle, void (*)(Handle));
    void (*table_function_set_init)(Handle, void (*)(Handle));
    void (*table_function_set_function)(Handle, void (*)(Handle, Handle));
    int (*register_table_function)(Handle, Handle);
    void* (*bind_get_extra_info)(Handle);
    void (*bind_add_result_column)(Handle, const char*, Handle);
    void (*init_set_max_threads)(Handle, Index);
    void* (*function_get_extra_info)(Handle);
    void (*function_set_error)(Handle, const char*);
    void (*free)(void*);
};

/// The library, loaded at the first call; nullptr when it is not there or lacks a function.
[[nodiscard]] const DuckDb* duckdb();

} // namespace vekha::columns
