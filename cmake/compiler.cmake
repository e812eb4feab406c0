# Decides how every target is compiled: C++20, warnings are errors, and arithmetic that no compiler may contract
# or reorder, so that the same inputs give the same bits with g++ and clang, at any optimisation level.
set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)

add_compile_options(-ffp-contract=off -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion
                    -Wnon-virtual-dtor -Woverloaded-virtual -Wcast-align -Wnull-dereference -Werror)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  # g++ 12 reports these inside the standard library and tl::expected at -O2 (GCC bugs 105329, 107852, 98465).
  add_compile_options(-Wno-restrict -Wno-array-bounds -Wno-stringop-overflow -Wno-stringop-overread
                      -Wno-maybe-uninitialized -Wno-null-dereference -Wno-dangling-reference)
  # g++ 12.2 at -O2 gets loops over single bits of two masks wrong (ADR 0011; tests/base/compiler_test.cpp holds it).
  add_compile_options(--param=logical-op-non-short-circuit=0)
elseif(CMAKE_CXX_COMPILER_ID MATCHES "Clang")
  # std::stable_sort of libstdc++ 12 uses std::get_temporary_buffer, which C++17 deprecates.
  add_compile_options(-Wno-deprecated-declarations)
endif()

option(DETENTE_ASSERTIONS "keep assert() in optimised builds" OFF)
if(DETENTE_ASSERTIONS)
  string(REPLACE "-DNDEBUG" "" CMAKE_CXX_FLAGS_RELWITHDEBINFO "${CMAKE_CXX_FLAGS_RELWITHDEBINFO}")
  add_compile_definitions(_GLIBCXX_ASSERTIONS)
endif()

set(DETENTE_SANITIZE "" CACHE STRING "sanitizers, as in -fsanitize=")
if(DETENTE_SANITIZE)
  add_compile_options(-fsanitize=${DETENTE_SANITIZE} -fno-sanitize-recover=all -fno-omit-frame-pointer)
  add_link_options(-fsanitize=${DETENTE_SANITIZE})
endif()

find_program(CCACHE_PROGRAM ccache)
if(CCACHE_PROGRAM)
  # Paths inside the project count as relative, so that a second clone finds what the first one compiled.
  set(CMAKE_CXX_COMPILER_LAUNCHER env CCACHE_NOHASHDIR=1 "CCACHE_BASEDIR=${PROJECT_SOURCE_DIR}" "${CCACHE_PROGRAM}")
endif()
find_program(MOLD_PROGRAM mold)
if(MOLD_PROGRAM)
  add_link_options(-fuse-ld=mold)
endif()
