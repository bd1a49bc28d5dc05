#pragma once
// The project's own rules on top of PEGTL: tokens that take the blanks behind them, nodes, what is
// committed to and may be missing, and bounded recursion.

#include <algorithm>
#include <string_view>
#include <tao/pegtl.hpp>

#include "grammar/building.hpp"

namespace proviso::rules {

namespace pegtl = tao::pegtl;
using pegtl::apply_mode;
using pegtl::at;
using pegtl::eof;
using pegtl::not_at;
using pegtl::opt;
using pegtl::plus;
using pegtl::rewind_mode;
using pegtl::seq;
using pegtl::sor;
using pegtl::star;

using Input = pegtl::memory_input<pegtl::tracking_mode::lazy, pegtl::eol::lf_crlf, const char*>;

inline void move_to(Input& in, const char* to) {
    in.bump(static_cast<std::size_t>(to - in.current()));
}

/// Words of the language as a template argument.
template <std::size_t N>
struct Spelling {
    char text[N]{};
    constexpr Spelling(const char (&given)[N]) { std::copy_n(given, N, text); }
    constexpr std::string_view view() const { return {text, N - 1}; }
};

// A rule that is one plain function of input and building.
template <auto Function>
struct action_rule {
    using rule_t = action_rule;
    using subs_t = pegtl::empty_list;

    template <apply_mode, rewind_mode, template <typename...> class, template <typename...> class>
    static bool match(Input& in, Building& building) {
        return Function(in, building);
    }
};

bool take_token(Input& in, Building& building, SyntaxKind kind, scan::At last, bool with_gap);
bool take_words(Input& in, Building& building, std::string_view words);
bool take_sign(Input& in, Building& building, char sign);

/// A token with the blanks behind it, and the line break if the next line continues this one.
template <SyntaxKind Kind, scan::Scanner Scan>
struct token {
    using rule_t = token;
    using subs_t = pegtl::empty_list;

    template <apply_mode, rewind_mode, template <typename...> class, template <typename...> class>
    static bool match(Input& in, Building& building) {
        return take_token(in, building, Kind, Scan(in.current(), in.end()), true);
    }
};

/// A token alone.
template <SyntaxKind Kind, scan::Scanner Scan>
struct bare_token {
    using rule_t = bare_token;
    using subs_t = pegtl::empty_list;

    template <apply_mode, rewind_mode, template <typename...> class, template <typename...> class>
    static bool match(Input& in, Building& building) {
        return take_token(in, building, Kind, Scan(in.current(), in.end()), false);
    }
};

/// `word<"no later than">`: these words, with any blanks between them.
template <Spelling Words>
struct word {
    using rule_t = word;
    using subs_t = pegtl::empty_list;

    template <apply_mode, rewind_mode, template <typename...> class, template <typename...> class>
    static bool match(Input& in, Building& building) {
        return take_words(in, building, Words.view());
    }
};

template <char Sign>
struct sign {
    using rule_t = sign;
    using subs_t = pegtl::empty_list;

    template <apply_mode, rewind_mode, template <typename...> class, template <typename...> class>
    static bool match(Input& in, Building& building) {
        return take_sign(in, building, Sign);
    }
};

/// A sequence that leaves a node.
template <SyntaxKind Kind, typename... Rules>
struct node : seq<Rules...> {
    static constexpr SyntaxKind node_kind = Kind;
    static constexpr bool folds = false;
};

/// The same, but no node when only one thing stands in it.
template <SyntaxKind Kind, typename... Rules>
struct folded : seq<Rules...> {
    static constexpr SyntaxKind node_kind = Kind;
    static constexpr bool folds = true;
};

void miss(Input& in, Building& building, Wanted wanted, std::string_view words);

/// Where the text has committed itself: what is not here is reported, and the match goes on.
template <typename Rule, Wanted What>
struct expect {
    using rule_t = expect;
    using subs_t = pegtl::type_list<Rule>;

    template <apply_mode A, rewind_mode, template <typename...> class Action,
              template <typename...> class Control>
    static bool match(Input& in, Building& building) {
        if (Control<Rule>::template match<A, rewind_mode::required, Action, Control>(in,
                                                                                     building)) {
            return true;
        }
        miss(in, building, What, {});
        return true;
    }
};

template <Spelling Words>
struct expect_word {
    using rule_t = expect_word;
    using subs_t = pegtl::empty_list;

    template <apply_mode, rewind_mode, template <typename...> class, template <typename...> class>
    static bool match(Input& in, Building& building) {
        if (!take_words(in, building, Words.view())) {
            miss(in, building, Wanted::word, Words.view());
        }
        return true;
    }
};

template <char Sign>
struct expect_sign {
    using rule_t = expect_sign;
    using subs_t = pegtl::empty_list;

    template <apply_mode, rewind_mode, template <typename...> class, template <typename...> class>
    static bool match(Input& in, Building& building) {
        if (!take_sign(in, building, Sign)) {
            static constexpr char text[1] = {Sign};
            miss(in, building, Wanted::sign, {text, 1});
        }
        return true;
    }
};

/// Recursion goes through here, so that no text can exhaust the stack.
template <typename Rule>
struct bounded {
    using rule_t = bounded;
    using subs_t = pegtl::type_list<Rule>;

    template <apply_mode A, rewind_mode M, template <typename...> class Action,
              template <typename...> class Control>
    static bool match(Input& in, Building& building) {
        if (!building.enter(in.current())) return false;
        const bool matched = Control<Rule>::template match<A, M, Action, Control>(in, building);
        building.leave();
        return matched;
    }
};

/// The end of a line with all that continues it; what else stands there is reported and skipped.
template <LineEnd Kind>
struct finished {
    using rule_t = finished;
    using subs_t = pegtl::empty_list;

    template <apply_mode, rewind_mode, template <typename...> class, template <typename...> class>
    static bool match(Input& in, Building& building);
};

void finish(Input& in, Building& building, LineEnd kind);

template <LineEnd Kind>
template <apply_mode, rewind_mode, template <typename...> class, template <typename...> class>
bool finished<Kind>::match(Input& in, Building& building) {
    finish(in, building, Kind);
    return true;
}

bool break_line(Input& in, Building& building);
/// To the next line that says something and does not continue this one.
struct line_break : action_rule<break_line> {};

/// A look at the text that takes nothing.
template <bool (*Test)(scan::At, scan::At)>
struct looks_like {
    using rule_t = looks_like;
    using subs_t = pegtl::empty_list;

    template <apply_mode, rewind_mode, template <typename...> class, template <typename...> class>
    static bool match(Input& in, Building&) {
        return Test(in.current(), in.end());
    }
};

// The firewall: conditions, values and times are matched in another file.
bool match_condition(Input& in, Building& building);
bool match_value(Input& in, Building& building);
bool match_time(Input& in, Building& building);
bool match_reference(Input& in, Building& building);
bool match_statement(Input& in, Building& building);

}  // namespace proviso::rules
