# A folder is a static library, a test folder is one test binary.
#
#   barline_add_module(NAME store [QOBJECTS] [PCH core|ui] SOURCES a.cpp HEADERS a.h DEPENDS edit LINK Qt6::Sql)
#     makes barline_store and barline::store. DEPENDS names our modules, LINK anything else. QOBJECTS turns AUTOMOC on.
#   barline_add_tests(NAME store [ENVIRONMENT A=b] [LAUNCHER xvfb-run] SOURCES tst_Database.cpp ... DEPENDS store LINK ... DATA dir)
#     makes tst_store from test classes (tests/support/TestMain.h), run by ctest as "store", with the layer (core, ui,
#     app) that its folder mirrors as a label. The target core_tests (ui_tests, app_tests) builds the layer's.
#   barline_add_fuzzer(NAME document [SOURCES ...] DEPENDS format CORPUS folder...)
#     makes fuzz_document of fuzz_document.cpp, and of sources of a layer that need not be built whole, run by ctest as
#     "fuzz_document" for BARLINE_FUZZ_SECONDS (10): first all that is in its corpus, the folders in tests, then what it
#     makes of it. The target fuzzers builds all.

# Qt6::Test defines two paths that differ from target to target, which no shared precompiled header survives.
function(barline_same_test_defines TARGET)
    target_compile_options(${TARGET} PRIVATE -UQT_TESTCASE_BUILDDIR -UQT_TESTCASE_SOURCEDIR)
endfunction()

# One precompiled header a layer, shared by every module in it.
function(barline_add_pch NAME)
    cmake_parse_arguments(ARG "" "" "LINK;HEADERS" ${ARGN})
    set(source ${CMAKE_BINARY_DIR}/pch/${NAME}.cpp)
    if(NOT EXISTS ${source})
        file(WRITE ${source} "")
    endif()
    add_library(barline_pch_${NAME} OBJECT ${source})
    target_link_libraries(barline_pch_${NAME} PRIVATE barline_options ${ARG_LINK})
    target_precompile_headers(barline_pch_${NAME} PRIVATE ${ARG_HEADERS})
    barline_same_test_defines(barline_pch_${NAME})
    set_target_properties(barline_pch_${NAME} PROPERTIES UNITY_BUILD OFF POSITION_INDEPENDENT_CODE ON)
endfunction()

function(barline_add_module)
    cmake_parse_arguments(ARG "QOBJECTS" "NAME;PCH" "SOURCES;HEADERS;DEPENDS;LINK" ${ARGN})
    set(target barline_${ARG_NAME})
    add_library(${target} STATIC ${ARG_SOURCES})
    add_library(barline::${ARG_NAME} ALIAS ${target})
    target_sources(${target} PUBLIC FILE_SET HEADERS BASE_DIRS ${CMAKE_SOURCE_DIR} FILES ${ARG_HEADERS})
    set_target_properties(${target} PROPERTIES AUTOMOC ${ARG_QOBJECTS} POSITION_INDEPENDENT_CODE ON
        VERIFY_INTERFACE_HEADER_SETS ON)
    list(TRANSFORM ARG_DEPENDS PREPEND barline::)
    target_link_libraries(${target} PUBLIC ${ARG_DEPENDS} ${ARG_LINK} PRIVATE barline_options)
    target_include_directories(${target} PUBLIC ${CMAKE_SOURCE_DIR})
    target_compile_features(${target} PUBLIC cxx_std_20)
    if(ARG_PCH)
        target_precompile_headers(${target} REUSE_FROM barline_pch_${ARG_PCH})
    endif()
endfunction()

function(barline_add_tests)
    cmake_parse_arguments(ARG "" "NAME;PCH" "SOURCES;DEPENDS;LINK;ENVIRONMENT;LABELS;LAUNCHER" ${ARGN})
    set(target tst_${ARG_NAME})
    add_executable(${target} ${ARG_SOURCES})
    if(BARLINE_SANITIZE STREQUAL "thread")
        target_sources(${target} PRIVATE ${CMAKE_SOURCE_DIR}/tests/threads/clone.cpp)
    endif()
    set_target_properties(${target} PROPERTIES AUTOMOC ON)
    list(TRANSFORM ARG_DEPENDS PREPEND barline::)
    target_link_libraries(${target} PRIVATE barline_options ${ARG_DEPENDS} ${ARG_LINK} Qt6::Test)
    target_include_directories(${target} PRIVATE ${CMAKE_SOURCE_DIR})
    target_compile_definitions(${target} PRIVATE BARLINE_TEST_DATA="${CMAKE_SOURCE_DIR}/tests/data"
        BARLINE_SOURCE_DIR="${CMAKE_SOURCE_DIR}")
    barline_same_test_defines(${target})
    if(ARG_PCH)
        target_precompile_headers(${target} REUSE_FROM barline_pch_${ARG_PCH})
    endif()
    cmake_path(RELATIVE_PATH CMAKE_CURRENT_SOURCE_DIR BASE_DIRECTORY ${CMAKE_SOURCE_DIR}/tests OUTPUT_VARIABLE layer)
    string(REGEX REPLACE "/.*" "" layer ${layer})
    if(NOT TARGET ${layer}_tests)
        add_custom_target(${layer}_tests)
    endif()
    add_dependencies(${layer}_tests ${target})
    add_test(NAME ${ARG_NAME} COMMAND ${ARG_LAUNCHER} $<TARGET_FILE:${target}>)
    set(patience 240)
    if(BARLINE_SANITIZE STREQUAL "thread")
        set(patience 1800)
    endif()
    set_tests_properties(${ARG_NAME} PROPERTIES TIMEOUT ${patience} LABELS "${layer};${ARG_LABELS}"
        ENVIRONMENT "${BARLINE_TEST_ENVIRONMENT};${ARG_ENVIRONMENT}")
endfunction()

function(barline_add_fuzzer)
    cmake_parse_arguments(ARG "" "NAME" "SOURCES;DEPENDS;CORPUS" ${ARGN})
    set(target fuzz_${ARG_NAME})
    add_executable(${target} ${target}.cpp ${ARG_SOURCES})
    list(TRANSFORM ARG_DEPENDS PREPEND barline::)
    target_link_libraries(${target} PRIVATE barline_options ${ARG_DEPENDS})
    target_link_options(${target} PRIVATE -fsanitize=fuzzer)
    target_include_directories(${target} PRIVATE ${CMAKE_SOURCE_DIR})
    target_compile_definitions(${target} PRIVATE BARLINE_TEST_DATA="${CMAKE_SOURCE_DIR}/tests/data")
    if(NOT TARGET fuzzers)
        add_custom_target(fuzzers)
    endif()
    add_dependencies(fuzzers ${target})
    set(found ${CMAKE_CURRENT_BINARY_DIR}/found_${ARG_NAME})
    file(MAKE_DIRECTORY ${found})
    list(TRANSFORM ARG_CORPUS PREPEND ${CMAKE_SOURCE_DIR}/tests/)
    list(JOIN ARG_CORPUS " " corpus)
    # Memory in MB, the longest time of one input in seconds.
    set(limits "-seed=\${BARLINE_FUZZ_SEED:-1} -max_total_time=\${BARLINE_FUZZ_SECONDS:-10} -rss_limit_mb=3072 -timeout=60")
    add_test(NAME ${target}
        COMMAND sh -c "exec $<TARGET_FILE:${target}> ${limits} -artifact_prefix=${found}/bad- ${found} ${corpus}")
    set_tests_properties(${target} PROPERTIES TIMEOUT 1000000 LABELS fuzz
        ENVIRONMENT "${BARLINE_TEST_ENVIRONMENT}")
endfunction()
