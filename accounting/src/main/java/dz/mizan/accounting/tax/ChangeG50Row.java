package dz.mizan.accounting.tax;

import dz.mizan.common.audit.Audit;
import dz.mizan.common.problem.Refusal;
import dz.mizan.common.web.Versions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Changes the code, texts or selector of a row of the G50; declared returns keep theirs. */
@ApplicationScoped
class ChangeG50Row {
  private final G50Rows rows;
  private final Audit audit;

  ChangeG50Row(G50Rows rows, Audit audit) {
    this.rows = rows;
    this.audit = audit;
  }

  /** The selector says nothing that the row could be filled from. */
  static final class BadSelector extends Refusal {
    BadSelector() {
      super(Kind.RULE_BROKEN, "bad-g50-selector");
      violation("selector", "does not fit the source of this row");
    }
  }

  /**
   * @throws BadSelector if the selector is none for the row's source
   */
  Uni<G50Row> handle(String key, @Nullable String ifMatch, G50RowView.Change request) {
    return rows.lock(key)
        .invoke(old -> Versions.check(ifMatch, old.version()))
        .invoke(
            old -> {
              if (!fits(old.source(), request.selector())) {
                throw new BadSelector();
              }
            })
        .chain(
            old ->
                rows.change(request.of(old))
                    .call(
                        now ->
                            audit.record(
                                "g50-row.changed",
                                "g50-row",
                                UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8)),
                                G50RowView.of(old),
                                G50RowView.of(now))));
  }

  private static boolean fits(G50Row.Source source, String selector) {
    return switch (source) {
      case TVA_RATE -> selector.matches("[0-9]{1,2}");
      case TVA_DEDUCTIBLE -> selector.matches("ASSETS|OTHERS");
      case ACCRUED -> selector.matches("[1-7][0-9]{1,11}");
      default -> selector.isEmpty();
    };
  }
}
