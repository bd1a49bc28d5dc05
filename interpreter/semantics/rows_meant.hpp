#pragma once
// Which rows a sum or a number goes over: all of a record, or only those before the row in hand.

#include "interpreter/semantics/binding.hpp"

namespace proviso {

/// `R`, `earlier R` or `earlier R by FIELD`, bound. Not usable: told, or rests on what was told.
struct RowsMeant {
    bool usable = false;
    RecordId record;
    FieldId earlier_by;  ///< set for `earlier`: the date that says which row comes first
};

/// A record declared under the whole name is meant before `earlier` is read as a word.
RowsMeant rows_meant(Work& work, const Context& context, const Phrase& name);

}  // namespace proviso
