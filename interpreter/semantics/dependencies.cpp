// In which order everything can be computed: a static graph over terms, derived events and duties,
// whatever the case. A cycle is told as a path, one labelled place a step.

#include <fmt/format.h>

#include <algorithm>

#include "interpreter/semantics/references.hpp"
#include "interpreter/semantics/steps.hpp"

namespace proviso {

namespace {

struct Edge {
    std::uint32_t to;
    Span where;
    ParagraphId under;
};

/// Nodes are numbered terms first, then events, then statements (duties, bans, permissions, reach).
class Graph {
public:
    explicit Graph(const Work& work)
        : work_(work),
          events_at_(static_cast<std::uint32_t>(work.program.terms.size())),
          statements_at_(events_at_ + static_cast<std::uint32_t>(work.program.events.size())),
          edges_(statements_at_ + work.program.statements.size()) {
        for (std::size_t i = 0; i < work.written.size(); ++i) add_statement(id_at(i));
        add_reach();
        for (std::vector<Edge>& edges : edges_) {
            std::stable_sort(edges.begin(), edges.end(),
                             [](const Edge& a, const Edge& b) { return a.to < b.to; });
            const auto same = [](const Edge& a, const Edge& b) { return a.to == b.to; };
            edges.erase(std::unique(edges.begin(), edges.end(), same), edges.end());
        }
    }

    std::uint32_t size() const { return static_cast<std::uint32_t>(edges_.size()); }
    const std::vector<Edge>& edges(std::uint32_t node) const { return edges_[node]; }
    bool is_computed(std::uint32_t node) const;
    Step step(std::uint32_t node) const;
    std::string name(std::uint32_t node) const;

private:
    static StatementId id_at(std::size_t i) { return decltype(Program::statements)::id_at(i); }
    std::uint32_t node(TermId id) const { return id.index; }
    std::uint32_t node(EventId id) const { return events_at_ + id.index; }
    std::uint32_t node(StatementId id) const { return statements_at_ + id.index; }

    /// The node in which a statement is computed; none for one that was not understood.
    std::optional<std::uint32_t> home(StatementId id) const;
    void add_statement(StatementId id);
    void add_uses(std::uint32_t from, const Expression& expression, ParagraphId under);
    void add_reach();
    void add_edge(std::uint32_t from, std::uint32_t to, Span where, ParagraphId under) {
        edges_[from].push_back({to, where, under});
    }

    const Work& work_;
    std::uint32_t events_at_, statements_at_;
    std::vector<std::vector<Edge>> edges_;
};

std::optional<std::uint32_t> Graph::home(StatementId id) const {
    const Statement& statement = work_.program.statements[id];
    if (statement.term.is_set()) return node(statement.term);
    if (statement.kind == StatementKind::same_event) {
        if (!statement.counts_as.is_set()) return std::nullopt;
        return node(statement.counts_as);
    }
    if (is_conduct(statement.kind) || statement.kind == StatementKind::reach) return node(id);
    return std::nullopt;
}

void Graph::add_uses(std::uint32_t from, const Expression& expression, ParagraphId under) {
    if (expression.kind == ExpressionKind::term) {
        add_edge(from, node(expression.term), expression.span, under);
    }
    if (expression.event.is_set() && !work_.program.events[expression.event].counted_from.empty()) {
        add_edge(from, node(expression.event), expression.span, under);
    }
    for (const StatementId target : expression.targets) {
        add_edge(from, node(target), expression.span, under);
    }
}

void Graph::add_statement(StatementId id) {
    const std::optional<std::uint32_t> from = home(id);
    if (!from) return;
    const Statement& statement = work_.program.statements[id];
    const WrittenStatement& written = work_.written[id.index];
    const ParagraphId under = statement.paragraph;
    for (std::uint32_t i = written.expressions_begin; i < written.expressions_end; ++i) {
        add_uses(*from, work_.program.expressions[ExpressionId{i}], under);
    }
    const bool counts_derived =
        statement.counts.is_set() && !work_.program.events[statement.counts].counted_from.empty();
    if (counts_derived) add_edge(*from, node(statement.counts), statement.head, under);
    const EventId governing = statement.in_force ? statement.in_force->governing : EventId{};
    if (governing.is_set() && !work_.program.events[governing].counted_from.empty()) {
        add_edge(*from, node(governing), statement.in_force->written, under);
    }
    if (!is_conduct(statement.kind)) return;
    for (const StatementId duty : statement.price) {
        add_edge(*from, node(duty), written.price_span, under);
    }
    for (const StatementId displaced : statement.instead_of) {
        add_edge(node(displaced), *from, written.instead_span, under);
    }
}

/// What is taken out depends on the statement that takes it out; a whole ruleset means its duties.
void Graph::add_reach() {
    const Program& program = work_.program;
    for (const StatementId reach : program.reach) {
        const Statement& statement = program.statements[reach];
        for (const ParagraphId paragraph : statement.taken_out) {
            for (const StatementId id : program.paragraphs[paragraph].statements) {
                const std::optional<std::uint32_t> from = home(id);
                if (from && id != reach)
                    add_edge(*from, node(reach), statement.head, statement.paragraph);
            }
        }
        if (!statement.whole_ruleset) continue;
        // It takes the whole case out: what stands in used rulesets, too.
        for (std::size_t i = 0; i < work_.written.size(); ++i) {
            const Statement& duty = program.statements[id_at(i)];
            const bool taken = is_conduct(duty.kind) && statement.takes_out(duty.paragraph);
            if (taken) add_edge(node(id_at(i)), node(reach), statement.head, statement.paragraph);
        }
    }
}

bool Graph::is_computed(std::uint32_t node) const {
    const Program& program = work_.program;
    if (node < events_at_) return true;
    if (node < statements_at_) {
        return !program.events[EventId{node - events_at_}].counted_from.empty();
    }
    return is_conduct(program.statements[StatementId{node - statements_at_}].kind);
}

Step Graph::step(std::uint32_t node) const {
    Step step;
    if (node < events_at_) {
        step.kind = Step::Kind::term;
        step.term = TermId{node};
    } else if (node < statements_at_) {
        step.kind = Step::Kind::event;
        step.event = EventId{node - events_at_};
    } else {
        step.kind = Step::Kind::duty;
        step.statement = StatementId{node - statements_at_};
    }
    return step;
}

std::string Graph::name(std::uint32_t node) const {
    const Program& program = work_.program;
    if (node < events_at_) return fmt::format("`{}`", program.terms[TermId{node}].written);
    if (node < statements_at_) {
        return fmt::format("`{}`", program.events[EventId{node - events_at_}].written);
    }
    const Statement& statement = program.statements[StatementId{node - statements_at_}];
    const std::string cited = work_.cite(statement.paragraph);
    if (!is_conduct(statement.kind)) return fmt::format("what does not apply by {}", cited);
    return fmt::format("`{}` in {}", acts_text(work_, statement), cited);
}

// -- order and cycles -----------------------------------------------------------------------------

/// Groups of nodes that depend on each other, each after all it depends on (Tarjan, not recursive).
class Groups {
public:
    explicit Groups(const Graph& graph)
        : graph_(graph),
          number_(graph.size(), 0),
          low_(graph.size(), 0),
          on_stack_(graph.size(), 0) {
        for (std::uint32_t node = 0; node < graph.size(); ++node) {
            if (number_[node] == 0) visit(node);
        }
    }

    const std::vector<std::vector<std::uint32_t>>& groups() const { return groups_; }

private:
    void enter(std::uint32_t node) {
        number_[node] = low_[node] = ++counter_;
        stack_.push_back(node);
        on_stack_[node] = 1;
        open_.push_back({node, 0});
    }

    void leave(std::uint32_t node) {
        open_.pop_back();
        if (!open_.empty()) {
            const std::uint32_t above = open_.back().first;
            low_[above] = std::min(low_[above], low_[node]);
        }
        if (low_[node] != number_[node]) return;
        std::vector<std::uint32_t> group;
        std::uint32_t last = 0;
        do {
            last = stack_.back();
            stack_.pop_back();
            on_stack_[last] = 0;
            group.push_back(last);
        } while (last != node);
        std::sort(group.begin(), group.end());
        groups_.push_back(std::move(group));
    }

    void visit(std::uint32_t root) {
        enter(root);
        while (!open_.empty()) {
            auto& [node, next] = open_.back();
            const std::vector<Edge>& edges = graph_.edges(node);
            if (next == edges.size()) {
                leave(node);
                continue;
            }
            const std::uint32_t to = edges[next++].to;
            if (number_[to] == 0) {
                enter(to);
            } else if (on_stack_[to] != 0) {
                low_[node] = std::min(low_[node], number_[to]);
            }
        }
    }

    const Graph& graph_;
    std::vector<std::uint32_t> number_, low_, stack_;
    std::vector<char> on_stack_;
    std::vector<std::pair<std::uint32_t, std::size_t>> open_;
    std::vector<std::vector<std::uint32_t>> groups_;
    std::uint32_t counter_ = 0;
};

struct Leg {
    std::uint32_t from;
    Edge edge;
};

/// The shortest way from the first node of a group back to itself.
std::vector<Leg> shortest_cycle(const Graph& graph, const std::vector<std::uint32_t>& group) {
    const std::uint32_t start = group.front();
    std::vector<Leg> reached;                        // how each node was reached first
    std::vector<std::size_t> came(graph.size(), 0);  // position in `reached`, plus one
    std::vector<std::uint32_t> queue{start};
    for (std::size_t i = 0; i < queue.size(); ++i) {
        const std::uint32_t node = queue[i];
        for (const Edge& edge : graph.edges(node)) {
            if (!std::binary_search(group.begin(), group.end(), edge.to)) continue;
            if (edge.to != start && came[edge.to] != 0) continue;
            reached.push_back({node, edge});
            if (edge.to != start) {
                came[edge.to] = reached.size();
                queue.push_back(edge.to);
                continue;
            }
            std::vector<Leg> path{reached.back()};
            while (path.back().from != start) path.push_back(reached[came[path.back().from] - 1]);
            std::reverse(path.begin(), path.end());
            return path;
        }
    }
    return {};
}

void report_cycle(Work& work, const Graph& graph, const std::vector<std::uint32_t>& group) {
    const std::vector<Leg> path = shortest_cycle(graph, group);
    if (path.empty()) return;
    Report report = work.report<Code::depends_on_itself>(path[0].edge.under, path[0].edge.where,
                                                         graph.name(path[0].from));
    const auto says = [&](const Leg& leg) {
        return fmt::format("{} needs {}", graph.name(leg.from), graph.name(leg.edge.to));
    };
    report.says(says(path[0]));
    constexpr std::size_t most = 12;
    for (std::size_t i = 1; i < path.size() && i < most; ++i) {
        report.related(path[i].edge.where, says(path[i]));
    }
    if (path.size() > most) report.note(fmt::format("and {} steps more", path.size() - most));
}

bool is_cycle(const Graph& graph, const std::vector<std::uint32_t>& group) {
    if (group.size() > 1) return true;
    const std::vector<Edge>& edges = graph.edges(group.front());
    return std::any_of(edges.begin(), edges.end(),
                       [&](const Edge& edge) { return edge.to == group.front(); });
}

}  // namespace

void find_order(Work& work) {
    const Graph graph(work);
    for (std::uint32_t node = 0; node < graph.size(); ++node) {
        for (const Edge& edge : graph.edges(node))
            work.program.uses.push_back({graph.step(node), graph.step(edge.to)});
    }
    const Groups groups(graph);
    for (const std::vector<std::uint32_t>& group : groups.groups()) {
        if (is_cycle(graph, group)) report_cycle(work, graph, group);
        for (const std::uint32_t node : group) {
            if (graph.is_computed(node)) work.program.order.push_back(graph.step(node));
        }
    }
}

}  // namespace proviso
