package dz.mizan.accounting.revaluation;

import com.fasterxml.jackson.annotation.JsonFormat;
import dz.mizan.accounting.entry.DraftEntry;
import dz.mizan.accounting.entry.Origin;
import dz.mizan.accounting.entry.PostEntry;
import dz.mizan.accounting.entry.PostedEntry;
import dz.mizan.accounting.reversal.ReverseEntry;
import dz.mizan.accounting.settings.Setting;
import dz.mizan.accounting.settings.SettingValues;
import dz.mizan.accounting.settings.Settings;
import dz.mizan.common.audit.Audit;
import dz.mizan.common.problem.SqlFailures;
import dz.mizan.common.tenancy.Caller;
import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.common.tenancy.Ids;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Books what foreign positions have gained and lost, and takes it back on the next day. */
@ApplicationScoped
class Revalue {
  private static final String JOURNAL = "OD";
  private static final String REASON = "Extourne";
  private static final DateTimeFormatter FRENCH = DateTimeFormatter.ofPattern("dd/MM/yyyy");
  private static final int POSITIONS_PER_ENTRY = 998;

  private final ForeignPositions positions;
  private final PostEntry postEntry;
  private final ReverseEntry reverseEntry;
  private final Settings settings;
  private final Audit audit;

  Revalue(
      ForeignPositions positions,
      PostEntry postEntry,
      ReverseEntry reverseEntry,
      Settings settings,
      Audit audit) {
    this.positions = positions;
    this.postEntry = postEntry;
    this.reverseEntry = reverseEntry;
    this.settings = settings;
    this.audit = audit;
  }

  Uni<RevaluationPreview> preview(LocalDate day) {
    return positions.on(day).map(found -> RevaluationPreview.of(day, found));
  }

  /**
   * Posts and reverses.
   *
   * @param journal OD if null
   * @throws AlreadyRevalued if the day was
   * @throws NothingToRevalue if there is no difference
   * @throws dz.mizan.accounting.currency.NoExchangeRate if a rate is not known
   * @throws dz.mizan.accounting.entry.PeriodClosed if the month of either day is closed
   * @throws dz.mizan.accounting.entry.NoOpenPeriod if the year of either day is not open
   */
  Uni<UUID> handle(LocalDate day, @Nullable String journal) {
    var id = Ids.next();
    return preview(day)
        .invoke(
            found -> {
              if (found.isNothing()) {
                throw new NothingToRevalue(day);
              }
            })
        .call(found -> insert(id, found))
        .call(
            found ->
                audit.record(
                    "revaluation.made",
                    "revaluation",
                    id,
                    null,
                    new Noted(day, found.gain(), found.loss())))
        .chain(found -> settings.current().map(now -> entries(id, found, journal, now)))
        .chain(postEntry::handleAll)
        .chain(posted -> reverse(posted, day.plusDays(1)))
        .replaceWith(id);
  }

  /** What the trail keeps. */
  @RegisterForReflection
  record Noted(
      LocalDate day,
      @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal gain,
      @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal loss) {}

  private static Uni<Void> insert(UUID id, RevaluationPreview found) {
    return CompanySql.execute(
            "insert into revaluation (id, day, gain, loss, made_by) values ($1, $2, $3, $4, $5)",
            id,
            found.day(),
            found.gain(),
            found.loss(),
            Caller.require().userId())
        .onFailure(SqlFailures.violates("uq_revaluation_day"))
        .transform(twice -> new AlreadyRevalued(found.day()))
        .replaceWithVoid();
  }

  private Uni<Void> reverse(List<PostedEntry> posted, LocalDate day) {
    return Multi.createFrom()
        .iterable(posted)
        .onItem()
        .transformToUniAndConcatenate(entry -> reverseEntry.handle(entry.id(), day, REASON))
        .collect()
        .last()
        .replaceWithVoid();
  }

  static List<DraftEntry> entries(
      UUID id, RevaluationPreview found, @Nullable String journal, SettingValues settings) {
    var moved = found.positions().stream().filter(p -> p.difference().signum() != 0).toList();
    var entries = new ArrayList<DraftEntry>();
    for (int from = 0; from < moved.size(); from += POSITIONS_PER_ENTRY) {
      var part = moved.subList(from, Math.min(from + POSITIONS_PER_ENTRY, moved.size()));
      entries.add(
          DraftEntry.of(
              journal == null ? JOURNAL : journal,
              found.day(),
              "Réévaluation de change au " + found.day().format(FRENCH),
              null,
              lines(RevaluationPreview.of(found.day(), part), settings),
              Origin.document(RevaluationView.ORIGIN, id)));
    }
    return entries;
  }

  private static List<DraftEntry.Line> lines(RevaluationPreview part, SettingValues settings) {
    var lines = new ArrayList<DraftEntry.Line>();
    for (var position : part.positions()) {
      lines.add(
          DraftEntry.Line.signed(position.account(), position.difference())
              .partner(position.partnerId())
              .label(position.currency() + " " + position.currencyAmount().toPlainString()));
    }
    add(lines, settings.account(Setting.REVALUATION_LOSS_ACCOUNT), part.loss());
    add(lines, settings.account(Setting.REVALUATION_GAIN_ACCOUNT), part.gain().negate());
    return lines;
  }

  private static void add(List<DraftEntry.Line> lines, String account, BigDecimal amount) {
    if (amount.signum() != 0) {
      lines.add(DraftEntry.Line.signed(account, amount));
    }
  }
}
