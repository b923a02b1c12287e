#!/usr/bin/env python3
"""The bare GROUP BY of DuckDB over a file of participant rows, through its C interface.

    bench/group_by.py libduckdb.so results.csv|results.parquet [THREADS]
"""
import ctypes
import sys


class Result(ctypes.Structure):
    _fields_ = [("numbers", ctypes.c_uint64 * 3), ("pointers", ctypes.c_void_p * 3)]


def main():
    library = ctypes.CDLL(sys.argv[1])
    file = sys.argv[2].replace("'", "''")
    threads = sys.argv[3] if len(sys.argv) > 3 else "2"
    columns = ("{school: 'VARCHAR', procedure: 'VARCHAR', subject: 'VARCHAR', grade: 'TINYINT', year: 'SMALLINT', "
               "score: 'DOUBLE', mark: 'TINYINT', journal_mark: 'TINYINT'}")
    source = (f"read_parquet('{file}')" if file.endswith(".parquet")
              else f"read_csv('{file}', header = true, columns = {columns})")
    database, connection, result = ctypes.c_void_p(), ctypes.c_void_p(), Result()
    library.duckdb_result_error.restype = ctypes.c_char_p
    library.duckdb_open(None, ctypes.byref(database))
    library.duckdb_connect(database, ctypes.byref(connection))
    for statement in (f"SET threads = {threads}",
                      "SELECT count(*) FROM (SELECT school, procedure, subject, grade, year, count(*), "
                      f"count(*) FILTER (mark = 2) FROM {source} GROUP BY ALL)"):
        if library.duckdb_query(connection, statement.encode(), ctypes.byref(result)) != 0:
            sys.exit(library.duckdb_result_error(ctypes.byref(result)).decode())


if __name__ == "__main__":
    main()
