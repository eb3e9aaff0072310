# What every target of ours is compiled and linked with. Nothing here is global: targets link barline_options.
if(NOT CMAKE_BUILD_TYPE AND NOT CMAKE_CONFIGURATION_TYPES)
    set(CMAKE_BUILD_TYPE Release)
endif()
set(BARLINE_SANITIZE "" CACHE STRING "Build with sanitizers: address (and undefined behaviour), thread, or fuzzer")

# What every test runs with.
set(BARLINE_TEST_ENVIRONMENT QT_QPA_PLATFORM=offscreen LC_ALL=C.UTF-8)

find_program(BARLINE_CCACHE ccache)
if(BARLINE_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
    set(CMAKE_CXX_COMPILER_LAUNCHER ${CMAKE_COMMAND} -E env CCACHE_SLOPPINESS=pch_defines,time_macros
        CCACHE_BASEDIR=${CMAKE_SOURCE_DIR} CCACHE_NOHASHDIR=1 ${BARLINE_CCACHE})
endif()
find_program(BARLINE_MOLD mold)
find_program(BARLINE_LLD ld.lld)

add_library(barline_options INTERFACE)
target_compile_features(barline_options INTERFACE cxx_std_20)
target_compile_definitions(barline_options INTERFACE QT_NO_CAST_FROM_ASCII QT_NO_FOREACH
    QT_NO_NARROWING_CONVERSIONS_IN_CONNECT $<$<NOT:$<CONFIG:Debug>>:QT_NO_DEBUG_OUTPUT>)
target_compile_options(barline_options INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wnon-virtual-dtor
    -Woverloaded-virtual -Wold-style-cast -Werror)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    # -fpch-preprocess lets ccache see through precompiled headers. PR 105562 reports regex and string internals.
    target_compile_options(barline_options INTERFACE -fcoroutines -fpch-preprocess -Wno-error=maybe-uninitialized)
    if(CMAKE_UNITY_BUILD) # a coroutine's frame may hold what its own file keeps in an anonymous namespace
        target_compile_options(barline_options INTERFACE -Wno-subobject-linkage)
    endif()
endif()
if(CMAKE_CXX_COMPILER_ID STREQUAL "Clang")
    # A precompiled header from ccache is older than what it was made of. GCC's -Wconversion does not speak of signs.
    target_compile_options(barline_options INTERFACE "SHELL:-Xclang -fno-pch-timestamp" -Wno-sign-conversion)
endif()
if(BARLINE_MOLD)
    target_link_options(barline_options INTERFACE -fuse-ld=mold)
elseif(BARLINE_LLD)
    target_link_options(barline_options INTERFACE -fuse-ld=lld)
endif()
if(BARLINE_SANITIZE)
    set(address -fsanitize=address,undefined -fno-sanitize=null,alignment,object-size,vptr
        -fno-sanitize-recover=undefined)
    set(thread -fsanitize=thread)
    set(fuzzer ${address} -fsanitize=fuzzer-no-link,float-cast-overflow)
    target_compile_options(barline_options INTERFACE ${${BARLINE_SANITIZE}} -fno-omit-frame-pointer)
    target_link_options(barline_options INTERFACE ${${BARLINE_SANITIZE}})
endif()
if(BARLINE_SANITIZE STREQUAL "thread") # Qt and SQLite were built without it
    list(APPEND BARLINE_TEST_ENVIRONMENT TSAN_OPTIONS=ignore_noninstrumented_modules=1)
endif()
