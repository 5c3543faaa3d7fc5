package dz.mizan.accounting.entry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dz.mizan.common.problem.Violation;
import dz.mizan.common.tenancy.CompanySql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Finds all that keeps an entry out of the books at once; posts nothing. */
@ApplicationScoped
public class CheckEntry {
  private static final String REFUSALS =
      """
      select r.line, r.outcome, r.detail
      from posting_refusals(
        posting_entries($1::text::json), posting_lines($2::text::json), true) r
      order by r.line, r.outcome
      """;

  private final ConvertLines convertLines;
  private final ObjectMapper json;

  CheckEntry(ConvertLines convertLines, ObjectMapper json) {
    this.convertLines = convertLines;
    this.json = json;
  }

  /**
   * What came out.
   *
   * @param wrong all that is wrong, by field; if that is nothing there is an entry to post
   */
  public record Checked(List<Violation> wrong, @Nullable DraftEntry entry) {

    /** The entry, where nothing is wrong. */
    public DraftEntry draft() {
      return Objects.requireNonNull(entry);
    }
  }

  /** Checks the entry against itself and against the books. */
  public Uni<Checked> handle(GivenEntry given) {
    var wrong = new ArrayList<Violation>();
    var date = given.date();
    if (given.journal() == null) {
      wrong.add(new Violation("journal", "is missing"));
    }
    if (date == null || !DraftEntry.isOfOurTimes(date)) {
      wrong.add(new Violation("date", date == null ? "is missing" : "of our times"));
      wrong.addAll(wrongLines(given.lines()));
      return Uni.createFrom().item(new Checked(wrong, null));
    }
    return convertLines
        .handle(date, given.lines())
        .invoke(converted -> wrong.addAll(converted.wrong()))
        .invoke(
            converted -> {
              wrong.addAll(wrongLines(converted.lines()));
              if (converted.wrong().isEmpty()) {
                wrong.addAll(unbalanced(converted.lines()));
              }
            })
        .call(converted -> inBooks(given, date, converted.lines()).invoke(wrong::addAll))
        .map(converted -> checked(given, date, converted.lines(), wrong));
  }

  private static Checked checked(
      GivenEntry given, LocalDate date, List<GivenLine> lines, List<Violation> wrong) {
    return wrong.isEmpty()
        ? new Checked(
            wrong,
            DraftEntry.of(
                Objects.requireNonNull(given.journal()),
                date,
                given.label(),
                given.reference(),
                lines.stream().map(GivenLine::line).toList(),
                null))
        : new Checked(wrong, null);
  }

  static List<Violation> wrongLines(List<GivenLine> lines) {
    var wrong = new ArrayList<Violation>();
    if (lines.size() < DraftEntry.MIN_LINES || lines.size() > DraftEntry.MAX_LINES) {
      wrong.add(
          new Violation(
              "lines",
              lines.size() + " lines; " + DraftEntry.MIN_LINES + " to " + DraftEntry.MAX_LINES));
    }
    IntStream.range(0, lines.size())
        .filter(i -> !lines.get(i).isToConvert() && !lines.get(i).line().isOneSided())
        .forEach(
            i ->
                wrong.add(new Violation("lines[" + i + "]", "either debit or credit, above zero")));
    return wrong;
  }

  static List<Violation> unbalanced(List<GivenLine> lines) {
    var rest =
        lines.stream()
            .map(GivenLine::line)
            .map(line -> line.debit().subtract(line.credit()))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    return rest.signum() == 0
        ? List.of()
        : List.of(new Violation("lines", "debit - credit = " + rest.toPlainString()));
  }

  private Uni<List<Violation>> inBooks(GivenEntry given, LocalDate date, List<GivenLine> lines) {
    var entry = new PostingRequest.ToCheck(1, given.journal(), date);
    var asked =
        IntStream.range(0, lines.size())
            .mapToObj(i -> PostingRequest.Line.of(1, i + 1, lines.get(i).line()))
            .toList();
    // The books are held first: whether a year opens is decided by what is closed after it.
    return CompanySql.execute("select lock_books(false)")
        .chain(() -> CompanySql.execute("select open_fiscal_year($1, false)", date.getYear()))
        .chain(() -> CompanySql.execute(REFUSALS, write(List.of(entry)), write(asked)))
        .map(
            rows ->
                StreamSupport.stream(rows.spliterator(), false)
                    .filter(row -> row.getString("detail") != null || row.getInteger("line") > 0)
                    .map(row -> PostingOutcome.violation(row, ""))
                    .toList());
  }

  private String write(Object request) {
    try {
      return json.writeValueAsString(request);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("entry cannot be written", e);
    }
  }
}
