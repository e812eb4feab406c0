// The words that results, arms and texts use for the parts of the second answer. See channels.hpp.
#include "detente/answers/channels.hpp"

namespace detente::answers {

std::string_view name_of(Presence::Kind kind) {
  switch (kind) {
    case Presence::Kind::from_the_start:
      return "from the start";
    case Presence::Kind::later:
      return "later";
    case Presence::Kind::if_invited:
      return "if invited";
    case Presence::Kind::absent:
      return "absent";
  }
  return "absent";
}

std::string_view name_of(Arrangement::Kind kind) {
  using Kind = Arrangement::Kind;
  switch (kind) {
    case Kind::drop:
      return "drop";
    case Kind::enter:
      return "enter";
    case Kind::sooner:
      return "sooner";
    case Kind::swap:
      return "swap";
    case Kind::channels:
      return "channels";
  }
  return "drop";
}

std::string_view name_of(Raise::Means means) {
  using Means = Raise::Means;
  switch (means) {
    case Means::access:
      return "access";
    case Means::leverage:
      return "leverage";
    case Means::coordination:
      return "coordination";
    case Means::patience:
      return "patience";
  }
  return "access";
}

}  // namespace detente::answers
