package dz.mizan.accounting.bankstatement;

import dz.mizan.accounting.bankstatement.ImportRequest.Duplicates;
import dz.mizan.accounting.treasury.TreasuryAccount;
import dz.mizan.accounting.treasury.TreasuryAccounts;
import dz.mizan.common.audit.Audit;
import dz.mizan.common.problem.SqlFailures;
import dz.mizan.common.tenancy.Ids;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Brings statements that were read from a file in, all of the file or nothing. */
@ApplicationScoped
class ImportStatements {
  private static final int RIB_DIGITS = 20;

  private final TreasuryAccounts treasury;
  private final Statements statements;
  private final Audit audit;

  ImportStatements(TreasuryAccounts treasury, Statements statements, Audit audit) {
    this.treasury = treasury;
    this.statements = statements;
    this.audit = audit;
  }

  /**
   * @throws DuplicateStatement if the file, a statement or lines of it came in before
   * @throws BrokenStatement if a statement is of another account, or does not add up
   */
  Uni<Statement.Imported> handle(
      ImportRequest request, String fileHash, List<ParsedStatement> parsed) {
    return treasury
        .use(request.treasuryAccountId, "treasuryAccountId")
        .invoke(place -> parsed.forEach(one -> requireSame(place, one)))
        .chain(place -> all(request, fileHash, parsed, place))
        .onFailure(
            failure ->
                SqlFailures.violates("uq_bank_statement_file").test(failure)
                    || SqlFailures.violates("uq_bank_statement_reference").test(failure))
        .transform(taken -> DuplicateStatement.statement());
  }

  private Uni<Statement.Imported> all(
      ImportRequest request, String fileHash, List<ParsedStatement> parsed, TreasuryAccount place) {
    var done = new ArrayList<Statement>();
    var chain = Uni.createFrom().voidItem();
    for (int i = 0; i < parsed.size(); i++) {
      var one = parsed.get(i).balanced(request.opening(), request.closing());
      var hash = fileHash + ":" + i;
      chain = chain.chain(() -> one(request, hash, one, place).invoke(done::add).replaceWithVoid());
    }
    return chain.map(all -> new Statement.Imported(List.copyOf(done)));
  }

  private Uni<Statement> one(
      ImportRequest request, String hash, ParsedStatement parsed, TreasuryAccount place) {
    var prints = NewStatement.fingerprints(parsed.lines());
    var made =
        new NewStatement(
            Ids.next(),
            place.id(),
            request.format,
            hash,
            place.currency(),
            parsed,
            prints,
            List.of());
    return statements
        .isKnown(place.id(), hash, parsed.reference())
        .invoke(
            is -> {
              if (is) {
                throw DuplicateStatement.statement();
              }
            })
        .chain(() -> statements.known(place.id(), prints))
        .map(known -> without(made, known, request.duplicates))
        .chain(
            left ->
                statements
                    .closingBefore(place.id(), left.parsed().lines().getFirst().date())
                    .map(before -> following(left, before)))
        .chain(statements::insert)
        .call(
            done ->
                audit.record("bank-statement.imported", "bank-statement", done.id(), null, done));
  }

  private static NewStatement without(NewStatement made, Set<String> known, Duplicates duplicates) {
    if (known.isEmpty() || duplicates == Duplicates.KEEP) {
      return made;
    }
    var lines = made.parsed().lines();
    var kept = new ArrayList<ParsedStatement.ParsedLine>();
    var prints = new ArrayList<String>();
    var dropped = new ArrayList<Integer>();
    for (int i = 0; i < lines.size(); i++) {
      if (known.contains(made.fingerprints().get(i))) {
        dropped.add(lines.get(i).source());
      } else {
        kept.add(lines.get(i));
        prints.add(made.fingerprints().get(i));
      }
    }
    if (duplicates == Duplicates.REFUSE) {
      throw DuplicateStatement.lines(dropped);
    }
    if (kept.isEmpty()) {
      throw DuplicateStatement.statement();
    }
    return made.only(kept, prints);
  }

  private static NewStatement following(NewStatement made, @Nullable BigDecimal before) {
    var opening = made.parsed().opening();
    if (before == null || opening == null || before.compareTo(opening) == 0) {
      return made;
    }
    return made.warned("does-not-follow");
  }

  private static void requireSame(TreasuryAccount place, ParsedStatement parsed) {
    if (place.isTill()) {
      throw new InvalidStatement("treasuryAccountId", "must be a bank account");
    }
    if (parsed.currency() != null && !parsed.currency().equals(place.currency())) {
      throw BrokenStatement.anotherAccount("it is in " + parsed.currency());
    }
    if (place.rib() == null || parsed.account() == null) {
      return;
    }
    // An IBAN ends with the RIB; shorter numbers are the bank's own and say nothing.
    var digits = parsed.account().replaceAll("[^0-9]", "");
    if (digits.length() >= RIB_DIGITS && !digits.endsWith(place.rib())) {
      throw BrokenStatement.anotherAccount("it is of the account " + parsed.account());
    }
  }
}
