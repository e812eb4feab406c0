// Any bytes may be a number of a case, plain, as a rate or as an effect; what is read has a central value.
#include "detente/case/quantity.hpp"

#include <cstdint>
#include <string_view>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  using Form = detente::QuantityRule::Form;
  for (const Form form : {Form::plain, Form::rate, Form::effect})
    if (const auto read = detente::parse_quantity(text, {.form = form, .low = -10, .high = 10})) {
      (void)read->central();
      (void)read->at(0.01);
    }
  return 0;
}
