#pragma once
// Types and parties as written in a declaration.

#include "interpreter/semantics/work.hpp"

namespace proviso {

/// `broken` when no type could be read, which was reported.
Type read_type(Work& work, const TypePhrase& text, const Words& of, bool& broken);

/// Unset, and told with the names near it, when there is no such party.
PartyId party_named(Work& work, ParagraphId under, const Words& name);

}  // namespace proviso
