package dz.mizan.accounting.journal;

import dz.mizan.accounting.chart.RowId;
import dz.mizan.common.audit.Audit;
import dz.mizan.common.problem.SqlFailures;
import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.common.web.Versions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Adds journals and changes them. */
@ApplicationScoped
class KeepJournal {
  private static final String ACCOUNT =
      "select postable and active and class = 5 from account where code = $1 for share";
  private static final String CREATE =
      """
      insert into journal as j (code, name_fr, name_en, name_ar, kind, account)
      values ($1, $2, $3, $4, $5, $6) returning
      """
          + JournalView.COLUMNS;
  private static final String CHANGE =
      """
      update journal j set name_fr = $2, name_en = $3, name_ar = $4, account = $5, active = $6,
        version = j.version + 1
      where j.code = $1 returning
      """
          + JournalView.COLUMNS;

  // Documents are posted to these by name, what happens elsewhere by the templates.
  private static final Set<String> FIXED = Set.of("AC", "OD", "VE");
  private static final String IS_NEEDED =
      """
      select exists (select from posting_template where journal = $1)
        or exists (select from treasury_account where journal = $1 and active)
        or exists (select from setting
          where key in ('OPENING_JOURNAL', 'CLOSING_JOURNAL') and value = $1)
      """;

  private final Journals journals;
  private final Audit audit;

  KeepJournal(Journals journals, Audit audit) {
    this.journals = journals;
    this.audit = audit;
  }

  /**
   * @throws BadJournal if it is a second one of opening balances, or its account does not fit
   * @throws JournalCodeTaken if there is such a journal
   */
  Uni<JournalView> create(NewJournal request) {
    if (request.kind() == JournalKind.OPENING) {
      throw new BadJournal("kind", "there is one journal of opening balances");
    }
    var names = request.names();
    return requireAccount(request.kind(), request.account())
        .chain(
            () ->
                CompanySql.execute(
                    CREATE,
                    request.code(),
                    names.fr(),
                    names.enOrFr(),
                    names.arOrFr(),
                    request.kind().name(),
                    request.account()))
        .onFailure(SqlFailures.violates("pk_journal"))
        .transform(taken -> new JournalCodeTaken(request.code()))
        .map(rows -> JournalView.of(rows.iterator().next()))
        .call(made -> note("journal.created", null, made));
  }

  /**
   * @throws Versions.StaleVersion if somebody else changed it meanwhile
   * @throws BadJournal if its account does not fit, or if it is retired and opening balances or
   *     automatic entries need it
   */
  Uni<JournalView> change(String code, @Nullable String ifMatch, JournalChange change) {
    return CompanySql.execute("select lock_books(true)")
        .chain(() -> journals.lock(code))
        .invoke(before -> Versions.check(ifMatch, before.version()))
        .invoke(before -> requireOpening(before, change))
        .call(before -> requireNotNeeded(before, change))
        .call(before -> requireAccount(JournalKind.valueOf(before.kind()), change.account()))
        .chain(before -> write(code, change).call(after -> note("journal.changed", before, after)));
  }

  private static void requireOpening(JournalView before, JournalChange change) {
    if (before.kind().equals(JournalKind.OPENING.name()) && !change.active()) {
      throw new BadJournal("active", "opening balances need their journal");
    }
  }

  private static Uni<Void> requireNotNeeded(JournalView before, JournalChange change) {
    if (!before.active() || change.active()) {
      return Uni.createFrom().voidItem();
    }
    return CompanySql.execute(IS_NEEDED, before.code())
        .invoke(
            rows -> {
              if (FIXED.contains(before.code()) || rows.iterator().next().getBoolean(0)) {
                throw new BadJournal("active", "automatic entries are posted to it");
              }
            })
        .replaceWithVoid();
  }

  private static Uni<Void> requireAccount(JournalKind kind, @Nullable String account) {
    if (account == null && kind.hasAccount()) {
      throw new BadJournal("account", "a bank or cash journal needs its account");
    }
    if (account == null) {
      return Uni.createFrom().voidItem();
    }
    if (!kind.hasAccount()) {
      throw new BadJournal("account", "only bank and cash journals have one");
    }
    return CompanySql.execute(ACCOUNT, account)
        .invoke(
            rows -> {
              if (rows.size() == 0 || !rows.iterator().next().getBoolean(0)) {
                throw new BadJournal("account", account + " is no open account of class 5");
              }
            })
        .replaceWithVoid();
  }

  private static Uni<JournalView> write(String code, JournalChange change) {
    var names = change.names();
    return CompanySql.execute(
            CHANGE,
            code,
            names.fr(),
            names.enOrFr(),
            names.arOrFr(),
            change.account(),
            change.active())
        .map(rows -> JournalView.of(rows.iterator().next()));
  }

  private Uni<Void> note(String action, @Nullable JournalView before, JournalView after) {
    return audit.record(action, "journal", RowId.of("journal", after.code()), before, after);
  }
}
