// Decides that the page of the report travels inside the program.
#pragma once

#include <string_view>

namespace detente::cli {

/// web/dist/report.html as it was when the program was built.
[[nodiscard]] std::string_view report_shell();

}  // namespace detente::cli
