package dz.mizan.accounting.entryimport;

import dz.mizan.accounting.entry.DraftEntry;
import dz.mizan.accounting.entry.EntryKind;
import dz.mizan.accounting.entry.Origin;
import dz.mizan.accounting.entry.PostEntry;
import dz.mizan.accounting.settings.Setting;
import dz.mizan.accounting.settings.SettingValues;
import dz.mizan.accounting.settings.Settings;
import dz.mizan.common.tenancy.CompanySql;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/** Posts the lines of a file that was checked, some thousand at a time in one transaction. */
@ApplicationScoped
class PostLines {
  private static final int ENTRY_LINES = 1_000;
  private static final int OPENING = ENTRY_LINES - 1;
  private static final int AT_ONCE = 2 * ENTRY_LINES;

  private final StagedLines staged;
  private final PostEntry postEntry;
  private final Settings settings;

  PostLines(StagedLines staged, PostEntry postEntry, Settings settings) {
    this.staged = staged;
    this.postEntry = postEntry;
    this.settings = settings;
  }

  /** What was posted; the total is that of the debit side of the file. */
  record Posted(long entries, BigDecimal total) {}

  /** How far it is. */
  private static final class Progress {
    private int through;
    private long entries;
    private BigDecimal total = BigDecimal.ZERO.setScale(2);
    private boolean isOver;
  }

  /** Whether the caller of the request may post to soft-closed months. */
  Uni<Boolean> mayAdjust() {
    return postEntry.mayAdjust();
  }

  /**
   * @param adjust whether soft-closed months are open
   * @param told is told after each piece how many lines are posted
   */
  Uni<Posted> handle(
      UUID importId, ImportOptions options, boolean adjust, LongFunction<Uni<Void>> told) {
    var progress = new Progress();
    return settings
        .current()
        .chain(
            now ->
                Multi.createBy()
                    .repeating()
                    .uni(
                        () ->
                            next(importId, options, now, progress)
                                .chain(drafts -> post(drafts, adjust))
                                .chain(() -> told.apply(progress.through))
                                .replaceWith(progress))
                    .whilst(p -> !p.isOver)
                    .collect()
                    .last())
        .map(last -> new Posted(progress.entries, progress.total));
  }

  private Uni<List<Drafted>> next(
      UUID importId, ImportOptions options, SettingValues now, Progress progress) {
    boolean opening = options.kind() == ImportKind.OPENING_BALANCES;
    int limit = opening ? OPENING : AT_ONCE;
    return staged
        .next(importId, progress.through, limit)
        .map(
            rows -> {
              var lines = new ArrayList<Row>();
              rows.forEach(lines::add);
              progress.isOver = lines.size() < limit;
              var drafts =
                  opening
                      ? opening(importId, options, now, lines)
                      : entries(importId, lines, progress.isOver);
              int taken = drafts.stream().mapToInt(d -> d.taken).sum();
              note(progress, lines.subList(0, taken), drafts.size());
              return drafts;
            });
  }

  private Uni<Void> post(List<Drafted> drafts, boolean adjust) {
    return drafts.isEmpty()
        ? Uni.createFrom().voidItem()
        : CompanySql.planAnew() // for the ledger grows with each piece of the same transaction
            .chain(
                () ->
                    postEntry.handleAll(
                        drafts.stream().map(Drafted::entry).toList(),
                        adjust,
                        i -> "lines[" + drafts.get(i).line + "]."))
            .chain(() -> CompanySql.execute("select seal_posted()"))
            .replaceWithVoid();
  }

  /**
   * An entry.
   *
   * @param line of the file, with which it begins
   * @param taken how many lines of the file it takes
   */
  private record Drafted(DraftEntry entry, int line, int taken) {}

  private static void note(Progress progress, List<Row> taken, int entries) {
    for (var row : taken) {
      progress.through = row.getInteger("n");
      progress.total = progress.total.add(row.getBigDecimal("debit"));
    }
    progress.entries += entries;
  }

  // What a part of the opening does not balance goes through an account that is nil at the end.
  private static List<Drafted> opening(
      UUID importId, ImportOptions options, SettingValues now, List<Row> rows) {
    if (rows.isEmpty()) {
      return List.of();
    }
    var lines = new ArrayList<DraftEntry.Line>();
    var difference = BigDecimal.ZERO;
    for (var row : rows) {
      lines.add(line(row, openingLabel(row)));
      difference = difference.add(row.getBigDecimal("debit")).subtract(row.getBigDecimal("credit"));
    }
    var through = now.account(Setting.OPENING_TRANSFER_ACCOUNT);
    if (difference.signum() != 0) {
      lines.add(DraftEntry.Line.signed(through, difference.negate()));
    }
    var entry =
        new DraftEntry(
            now.text(Setting.OPENING_JOURNAL),
            rows.getFirst().getLocalDate("date"),
            "Soldes d'ouverture " + options.year(),
            "AN-" + options.year(),
            lines,
            Origin.document(ImportKind.OPENING_BALANCES.origin(), importId),
            EntryKind.OPENING,
            null);
    return List.of(new Drafted(entry, rows.getFirst().getInteger("line"), rows.size()));
  }

  // The last entry may go on in the lines that come next, and then waits for them.
  private static List<Drafted> entries(UUID importId, List<Row> rows, boolean isOver) {
    var drafts = new ArrayList<Drafted>();
    int from = 0;
    for (int to = 1; to <= rows.size(); to++) {
      boolean isLast = to == rows.size();
      if (isLast ? isOver : !isSameEntry(rows.get(from), rows.get(to))) {
        drafts.add(entry(importId, rows.subList(from, to)));
        from = to;
      }
    }
    return drafts;
  }

  private static boolean isSameEntry(Row one, Row other) {
    return one.getString("entry").equals(other.getString("entry"))
        && one.getString("journal").equals(other.getString("journal"));
  }

  private static Drafted entry(UUID importId, List<Row> rows) {
    var first = rows.getFirst();
    var label = first.getString("label");
    var reference = first.getString("reference");
    var entry =
        new DraftEntry(
            first.getString("journal"),
            first.getLocalDate("date"),
            label == null ? "Reprise " + first.getString("entry") : label,
            reference == null ? first.getString("entry") : reference,
            rows.stream().map(row -> line(row, row.getString("label"))).toList(),
            Origin.document(ImportKind.ENTRIES.origin(), importId),
            EntryKind.NORMAL,
            null);
    return new Drafted(entry, first.getInteger("line"), rows.size());
  }

  private static @Nullable String openingLabel(Row row) {
    var reference = row.getString("reference");
    var label = row.getString("label");
    if (reference == null || label == null) {
      return reference == null ? label : reference;
    }
    var both = reference + " " + label;
    return both.length() > 200 ? both.substring(0, 200) : both;
  }

  private static DraftEntry.Line line(Row row, @Nullable String label) {
    return DraftEntry.Line.signed(
            row.getString("account"),
            row.getBigDecimal("debit").subtract(row.getBigDecimal("credit")))
        .label(label)
        .partner(row.getUUID("partner_id"))
        .due(row.getLocalDate("due_date"))
        .costCentre(row.getString("cost_centre"))
        .project(row.getString("project"));
  }
}
