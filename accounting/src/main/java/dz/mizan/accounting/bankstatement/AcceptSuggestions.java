package dz.mizan.accounting.bankstatement;

import dz.mizan.accounting.bankstatement.Suggestion.Kind;
import dz.mizan.accounting.entry.PostEntry;
import dz.mizan.accounting.treasury.TreasuryAccounts;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Accepts what is sure, or books what recurs, for many lines of a statement at once. */
@ApplicationScoped
class AcceptSuggestions {
  static final int MAX_LINES = 200;
  private static final int USUAL_SCORE = 80;

  private final Statements statements;
  private final Suggestions suggestions;
  private final StatementRules rules;
  private final TreasuryAccounts treasury;
  private final PostEntry postEntry;
  private final Reconcile reconcile;

  AcceptSuggestions(
      Statements statements,
      Suggestions suggestions,
      StatementRules rules,
      TreasuryAccounts treasury,
      PostEntry postEntry,
      Reconcile reconcile) {
    this.statements = statements;
    this.suggestions = suggestions;
    this.rules = rules;
    this.treasury = treasury;
    this.postEntry = postEntry;
    this.reconcile = reconcile;
  }

  /**
   * How sure it must be.
   *
   * @param minScore 80 if missing
   */
  @Schema(name = "AcceptSuggestions")
  record Request(@Schema(examples = "80") @Min(50) @Max(100) @Nullable Integer minScore) {}

  /** What came of it. */
  @RegisterForReflection
  @Schema(name = "AcceptedSuggestions")
  record Done(int reconciled, long open, List<Reconciliation> reconciliations) {}

  /**
   * Reconciles the next 200 open lines with lines of the books, where one of them alone is likely
   * enough and is not so for another line.
   */
  Uni<Done> handle(UUID statementId, Request request) {
    int least = request.minScore() == null ? USUAL_SCORE : request.minScore();
    return open(statementId)
        .chain(suggestions::of)
        .map(all -> sure(all, least))
        .chain(sure -> each(sure, pair -> reconcile.handle(pair.lines(), pair.entries())))
        .chain(made -> done(statementId, made));
  }

  /** Books the next 200 open lines that a rule fits, by the first that does. */
  Uni<Done> applyRules(UUID statementId) {
    return open(statementId)
        .chain(
            lines ->
                rules.all().chain(all -> book(lines, all)).chain(made -> done(statementId, made)));
  }

  private Uni<List<Reconciliation>> book(List<StatementLine> lines, List<StatementRule> all) {
    var fitting =
        lines.stream().filter(line -> all.stream().anyMatch(rule -> rule.fits(line))).toList();
    if (fitting.isEmpty()) {
      return Uni.createFrom().item(List.of());
    }
    return treasury
        .use(fitting.getFirst().treasuryAccountId(), "treasuryAccountId")
        .invoke(BookLine::requireDinars)
        .map(
            place ->
                fitting.stream()
                    .map(
                        line ->
                            BookLine.entry(
                                line,
                                place,
                                all.stream()
                                    .filter(rule -> rule.fits(line))
                                    .findFirst()
                                    .orElseThrow()))
                    .toList())
        .chain(postEntry::handleAll)
        .chain(
            posted -> {
              var pairs = new ArrayList<Pair>();
              for (int i = 0; i < fitting.size(); i++) {
                pairs.add(Pair.of(fitting.get(i), posted.get(i).id(), BookLine.MONEY_LINE));
              }
              return each(pairs, pair -> reconcile.handle(pair.lines(), pair.entries()));
            });
  }

  /** A line and the line of the books that it is. */
  private record Pair(List<UUID> lines, List<Reconciliation.EntryLine> entries) {
    static Pair of(StatementLine line, UUID entryId, int lineNo) {
      return new Pair(List.of(line.id()), List.of(new Reconciliation.EntryLine(entryId, lineNo)));
    }
  }

  private static List<Pair> sure(List<Suggestion.OfLine> all, int least) {
    var taken = new HashSet<Reconciliation.EntryLine>();
    var pairs = new ArrayList<Pair>();
    for (var one : all) {
      var likely =
          one.suggestions().stream()
              .filter(suggestion -> suggestion.kind() == Kind.ENTRY_LINE)
              .toList();
      if (likely.isEmpty()
          || likely.getFirst().score() < least
          || (likely.size() > 1 && likely.get(1).score() == likely.getFirst().score())) {
        continue;
      }
      var best = likely.getFirst();
      if (best.entryId() != null
          && best.lineNo() != null
          && taken.add(new Reconciliation.EntryLine(best.entryId(), best.lineNo()))) {
        pairs.add(Pair.of(one.line(), best.entryId(), best.lineNo()));
      }
    }
    return pairs;
  }

  private Uni<List<StatementLine>> open(UUID statementId) {
    return statements.require(statementId).chain(() -> statements.open(statementId, MAX_LINES));
  }

  private Uni<Done> done(UUID statementId, List<Reconciliation> made) {
    return statements
        .require(statementId)
        .map(statement -> new Done(made.size(), statement.open(), made));
  }

  private static Uni<List<Reconciliation>> each(
      List<Pair> pairs, Function<Pair, Uni<Reconciliation>> work) {
    var made = new ArrayList<Reconciliation>();
    var chain = Uni.createFrom().voidItem();
    for (var pair : pairs) {
      chain = chain.chain(() -> work.apply(pair).invoke(made::add).replaceWithVoid());
    }
    return chain.map(all -> List.copyOf(made));
  }
}
