package dz.mizan.accounting.bankstatement;

import dz.mizan.common.tenancy.CompanySql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** Finds out what the open lines of statements may be. */
@ApplicationScoped
class Suggestions {
  private static final int PER_LINE = 5;

  private final StatementRules rules;

  Suggestions(StatementRules rules) {
    this.rules = rules;
  }

  /** For each of these lines the likeliest five. */
  Uni<List<Suggestion.OfLine>> of(List<StatementLine> lines) {
    var ids = lines.stream().map(StatementLine::id).toArray(UUID[]::new);
    var found = new HashMap<UUID, List<Candidate>>();
    return add(found, Candidate.BOOKS, ids)
        .chain(() -> add(found, Candidate.CHEQUES, ids))
        .chain(() -> add(found, Candidate.OPEN, ids))
        .chain(rules::all)
        .map(
            all ->
                lines.stream()
                    .map(line -> new Suggestion.OfLine(line, best(line, found, all)))
                    .toList());
  }

  private static Uni<Void> add(Map<UUID, List<Candidate>> found, String sql, UUID[] ids) {
    return CompanySql.execute(sql, (Object) ids)
        .invoke(
            rows ->
                StreamSupport.stream(rows.spliterator(), false)
                    .map(Candidate::of)
                    .forEach(
                        one ->
                            found.computeIfAbsent(one.lineId(), id -> new ArrayList<>()).add(one)))
        .replaceWithVoid();
  }

  private static List<Suggestion> best(
      StatementLine line, Map<UUID, List<Candidate>> found, List<StatementRule> rules) {
    var all = new ArrayList<Suggestion>();
    found
        .getOrDefault(line.id(), List.of())
        .forEach(candidate -> all.add(Scoring.score(line, candidate)));
    rules.stream()
        .filter(rule -> rule.fits(line))
        .findFirst()
        .ifPresent(rule -> all.add(Suggestion.of(rule, Scoring.RULE)));
    all.sort(Comparator.comparingInt(Suggestion::score).reversed());
    return List.copyOf(all.subList(0, Math.min(all.size(), PER_LINE)));
  }
}
